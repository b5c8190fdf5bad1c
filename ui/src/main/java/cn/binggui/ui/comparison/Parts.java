package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.Divergence;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Arranges a comparison in rows that stand at the same height in every county's column. */
final class Parts {
    private Parts() {}

    /**
     * Returns the parts that have something to say, the result first, then the steps in their order.
     *
     * @param parameterLabel gives the Chinese name of a parameter
     */
    static List<Part> of(HouseholdFacts facts, Comparison comparison, UnaryOperator<String> parameterLabel) {
        Map<String, DeterminationResult> results = comparison.determinations();
        OutcomeRows outcome = new OutcomeRows(results, parameterLabel);
        HouseholdRows household = new HouseholdRows(facts, results);
        TestRows tests = new TestRows(results);
        List<Part> parts = new ArrayList<>();
        List<Row> first = new ArrayList<>();
        first.add(outcome.outcome());
        first.addAll(told(comparison, Aspect.SCOPE));
        add(parts, "comparison.part.outcome", first);
        add(parts, "comparison.part.members", household.members());
        add(parts, "comparison.part.income", household.income());
        add(parts, "comparison.part.tests", tests.categories());
        add(parts, "comparison.part.labels", tests.labels());
        add(parts, "comparison.part.individuals", household.individuals());
        add(parts, "comparison.part.remarks", List.of(outcome.remarks()));
        add(parts, "comparison.part.deadlines", told(comparison, Aspect.DEADLINES));
        return parts;
    }

    private static void add(List<Part> parts, String title, List<Row> rows) {
        List<Row> speaking = rows.stream().filter(row -> !row.isEmpty()).toList();
        if (!speaking.isEmpty()) {
            parts.add(new Part(Texts.text(title), speaking));
        }
    }

    /** Returns rows for divergences that no determination shows, in the comparison's own words. */
    private static List<Row> told(Comparison comparison, Aspect aspect) {
        return comparison.divergences().stream()
                .filter(divergence -> divergence.aspect() == aspect)
                .map(divergence -> told(comparison, divergence))
                .toList();
    }

    private static Row told(Comparison comparison, Divergence divergence) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        for (String county : comparison.determinations().keySet()) {
            String words = divergence.counties().get(county);
            cells.put(
                    county,
                    words == null
                            ? Cell.EMPTY
                            : Cell.of(
                                    words,
                                    new Entry(
                                            "",
                                            Tone.PLAIN,
                                            "",
                                            words,
                                            divergence.clauses().getOrDefault(county, List.of()),
                                            null)));
        }
        return new Row(divergence.aspect(), divergence.member(), "", divergence.subject(), cells);
    }
}
