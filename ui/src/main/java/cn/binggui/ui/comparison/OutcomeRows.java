package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The results: what each county determines, who approves it, what keeps it open, and what else to know. */
final class OutcomeRows {
    private final Map<String, DeterminationResult> results;
    private final UnaryOperator<String> parameterLabel;

    /**
     * Reads the results.
     *
     * @param parameterLabel gives the Chinese name of a parameter
     */
    OutcomeRows(Map<String, DeterminationResult> results, UnaryOperator<String> parameterLabel) {
        this.results = results;
        this.parameterLabel = parameterLabel;
    }

    Row outcome() {
        return new Row(
                Aspect.CATEGORY,
                null,
                "",
                Texts.text("comparison.outcome"),
                Answers.ofEach(results, result -> new Cell(outcome(result), key(result))));
    }

    private static String key(DeterminationResult result) {
        Determination determination = result.determination();
        Finding finding = determination.finding();
        List<@Nullable Category> categories = new ArrayList<>();
        if (finding != null) {
            categories.add(finding.category());
        }
        determination
                .alternatives()
                .forEach(each -> categories.add(each.finding().category()));
        return determination.outcome() + " " + categories;
    }

    private List<Entry> outcome(DeterminationResult result) {
        Determination determination = result.determination();
        List<Entry> entries = new ArrayList<>();
        switch (determination) {
            case Determination.NotApplicable(var basis) ->
                entries.add(Entry.of(determination.outcome().term(), Tones.of(determination.outcome()), "", basis));
            case Determination.Determined(var _, var finding) -> entries.add(settled(result, finding));
            case Determination.Proposed(var _, var finding, var approver) -> {
                entries.add(settled(result, finding));
                entries.add(approval(approver));
            }
            case Determination.Pending(var _, var readings) -> readings(result, readings, entries);
            case Determination.NeedsEvidence(var _, var readings) -> readings(result, readings, entries);
            case Determination.Blocked(var _, var _, var readings, var _) -> {
                entries.add(headline(result, Texts.text("comparison.category.open")));
                addReadings(result, readings, entries);
            }
        }
        determination.missingParameters().forEach(parameter -> entries.add(missing(parameter)));
        return entries;
    }

    private static Entry headline(DeterminationResult result, String figure) {
        Outcome outcome = result.determination().outcome();
        return Entry.plain(outcome.term(), Tones.of(outcome), figure, "");
    }

    private static Entry settled(DeterminationResult result, Finding finding) {
        Outcome outcome = result.determination().outcome();
        return new Entry(
                outcome.term(),
                Tones.of(outcome),
                categoryName(result, finding.category()),
                "",
                categoryClauses(finding),
                null);
    }

    /** A category rests on its conditions; a household in none rests on what is remarked. */
    private static List<Clause> categoryClauses(Finding finding) {
        List<Basis> bases = finding.tests().stream()
                .filter(test -> test.subject() == finding.category() && !test.advisory())
                .map(TestResult::basis)
                .toList();
        return (bases.isEmpty() ? finding.remarks() : bases)
                .stream().flatMap(basis -> basis.clauses().stream()).distinct().toList();
    }

    private static Entry approval(Approver approver) {
        return Entry.of(Texts.text("comparison.approver"), Tone.NOTICE, approver.name(), approver.basis());
    }

    private static void readings(DeterminationResult result, List<Alternative> alternatives, List<Entry> entries) {
        entries.add(headline(result, Texts.text("comparison.readings", alternatives.size())));
        addReadings(result, alternatives, entries);
    }

    private static void addReadings(DeterminationResult result, List<Alternative> alternatives, List<Entry> entries) {
        for (int i = 0; i < alternatives.size(); i++) {
            Finding finding = alternatives.get(i).finding();
            String figure = Texts.text(
                    "comparison.reading.figure",
                    categoryName(result, finding.category()),
                    finding.householdSize(),
                    Figures.text(finding.perCapitaIncome()));
            entries.add(Entry.of(
                    Texts.text("comparison.reading.mark", i + 1),
                    Tone.OPEN,
                    figure,
                    alternatives.get(i).basis()));
            Approver approver = finding.approver();
            if (approver != null) {
                entries.add(approval(approver));
            }
        }
    }

    private Entry missing(String parameter) {
        return new Entry(
                Texts.text("comparison.missing"), Tone.OPEN, parameterLabel.apply(parameter), "", List.of(), parameter);
    }

    private static String categoryName(DeterminationResult result, @Nullable Category category) {
        if (category == null) {
            return Texts.text("comparison.category.open");
        }
        return category == Category.NONE ? Texts.text("comparison.category.none") : result.categoryName(category);
    }

    /** Returns what a reader must not overlook: flagged grounds and remarks. */
    Row remarks() {
        return new Row(
                null,
                null,
                "",
                Texts.text("comparison.remarks"),
                Answers.ofEach(results, result -> new Cell(remarks(result), "")));
    }

    private List<Entry> remarks(DeterminationResult result) {
        List<Entry> entries = new ArrayList<>();
        result.determination().remarks().forEach(basis -> {
            Flag flag = basis.flag();
            entries.add(Entry.of(flag == null ? "" : flag.term(), Tone.NOTICE, "", basis));
        });
        List<Alternative> readings = result.determination().alternatives();
        for (int i = 0; i < readings.size(); i++) {
            String reading = Texts.text("comparison.reading", i + 1);
            readings.get(i)
                    .finding()
                    .remarks()
                    .forEach(basis -> entries.add(Entry.note(basis).under(reading)));
        }
        result.ignoredAssumptions()
                .forEach(parameter -> entries.add(Entry.plain(
                        "", Tone.PLAIN, "", Texts.text("comparison.ignored", parameterLabel.apply(parameter)))));
        return entries;
    }
}
