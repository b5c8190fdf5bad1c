package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * That a county's number differs from what an upper rule says.
 *
 * @param reason one sentence, in Chinese
 * @param clauses the upper rules' sentences, at least one
 */
public record UpperConflict(String reason, List<Clause> clauses) {
    public UpperConflict {
        clauses = List.copyOf(clauses);
        if (clauses.isEmpty()) {
            throw new IllegalArgumentException("in conflict with nothing: " + reason);
        }
    }

    /**
     * Returns where a parameter conflicts, as the county's rules and its procedure declare it: a ground that is marked so and rests on a
     * sentence that fixes the parameter, and a notice that stands shorter than an upper rule has it.
     */
    public static List<UpperConflict> of(CountyPolicy policy, Parameter parameter) {
        List<String> own = fixing(parameter);
        List<UpperConflict> found = new ArrayList<>();
        policy.rules().stream()
                .flatMap(rule -> rule.bases().stream())
                .filter(basis -> basis.flag() == Flag.UPPER_RULE_CONFLICT && cites(basis.clauses(), own))
                .forEach(basis -> found.addAll(against(parameter, basis)));
        policy.procedure().steps().stream()
                .flatMap(step -> ofNotice(step, parameter, own))
                .forEach(found::add);
        return List.copyOf(found);
    }

    /** An upper rule on which the parameter itself rests is none that it differs from. */
    private static List<UpperConflict> against(Parameter parameter, Basis basis) {
        List<Clause> clauses = upper(basis.clauses()).stream()
                .filter(clause -> !parameter.clauses().contains(clause))
                .toList();
        return clauses.isEmpty() ? List.of() : List.of(new UpperConflict(basis.reason(), clauses));
    }

    private static Stream<UpperConflict> ofNotice(Step step, Parameter parameter, List<String> own) {
        TimeLimit limit = step.limit();
        TimeLimit upper = step.nationalLimit();
        if (limit == null
                || upper == null
                || limit.unit() != upper.unit()
                || limit.days() >= upper.days()
                || upper(upper.clauses()).isEmpty()
                || !cites(limit.clauses(), own)
                || !fixes(parameter, limit)) {
            return Stream.empty();
        }
        String reason = "“%s”为%d个%s，上位规定为%d个%s%s"
                .formatted(
                        step.name(),
                        limit.days(),
                        limit.unit().term(),
                        upper.days(),
                        upper.unit().term(),
                        categories(upper));
        return Stream.of(new UpperConflict(reason, upper(upper.clauses())));
    }

    private static String categories(TimeLimit limit) {
        return limit.categories().isEmpty()
                ? ""
                : limit.categories().stream().sorted().map(Category::term).collect(Collectors.joining("、", "（", "）"));
    }

    /** One sentence may fix several numbers, so the number must be the limit's. */
    private static boolean fixes(Parameter parameter, TimeLimit limit) {
        BigDecimal days = BigDecimal.valueOf(limit.days());
        return parameter.unit().equals(limit.unit().term())
                && parameter.values().stream()
                        .map(DatedValue::value)
                        .anyMatch(value -> value.number().compareTo(days) == 0);
    }

    /** Returns the county's own sentences that declare the parameter or fix its value. */
    private static List<String> fixing(Parameter parameter) {
        return Stream.concat(
                        parameter.clauses().stream(),
                        parameter.values().stream().flatMap(each -> each.clauses().stream()))
                .filter(clause -> clause.level() == Level.COUNTY)
                .map(Clause::id)
                .distinct()
                .toList();
    }

    private static boolean cites(List<Clause> clauses, List<String> ids) {
        return clauses.stream().anyMatch(clause -> ids.contains(clause.id()));
    }

    private static List<Clause> upper(List<Clause> clauses) {
        return clauses.stream()
                .filter(clause -> clause.level() == Level.NATION || clause.level() == Level.PROVINCE)
                .toList();
    }
}
