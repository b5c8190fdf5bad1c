package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** One county's determination of the household, with the policy that gave it. */
record Side(CountyPolicy policy, Determination determination) {
    boolean applies() {
        return switch (determination) {
            case Determination.NotApplicable _ -> false;
            case Determination.Determined _,
                    Determination.Proposed _,
                    Determination.Blocked _,
                    Determination.Pending _,
                    Determination.NeedsEvidence _ -> true;
        };
    }

    /** Returns the finding of every reading; one where nothing is open. */
    List<Finding> findings() {
        Finding finding = determination.finding();
        return finding != null
                ? List.of(finding)
                : determination.alternatives().stream()
                        .map(Alternative::finding)
                        .toList();
    }

    /** Returns what the county says of something that each of its readings may answer differently. */
    Statement across(Function<Finding, Statement> question) {
        List<Statement> answers = findings().stream().map(question).toList();
        Set<Object> keys = new LinkedHashSet<>();
        answers.forEach(answer -> keys.add(answer.key()));
        if (keys.size() == 1) {
            return answers.getFirst();
        }
        return Statement.joined(answers, determination.alternatives());
    }

    /**
     * What a county says.
     *
     * @param key what is compared, whatever the wording
     */
    record Statement(Object key, String text, List<Clause> clauses) {
        static Statement of(Object key, String text, Basis basis) {
            return new Statement(key, text, basis.clauses());
        }

        private static Statement joined(List<Statement> answers, List<Alternative> readings) {
            StringBuilder text = new StringBuilder();
            Set<Clause> clauses = new LinkedHashSet<>();
            for (int i = 0; i < answers.size(); i++) {
                Basis reading = readings.get(i).basis();
                text.append(i == 0 ? "" : "\n")
                        .append('〔')
                        .append(reading.reason())
                        .append('〕')
                        .append(answers.get(i).text());
                clauses.addAll(reading.clauses());
                clauses.addAll(answers.get(i).clauses());
            }
            return new Statement(answers.stream().map(Statement::key).toList(), text.toString(), List.copyOf(clauses));
        }
    }
}
