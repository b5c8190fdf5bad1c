package cn.binggui.ui.comparison;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asks the same question of every county's determination. */
final class Answers {
    private Answers() {}

    static Map<String, Cell> ofEach(
            Map<String, DeterminationResult> results, Function<DeterminationResult, Cell> question) {
        Map<String, Cell> answers = new LinkedHashMap<>();
        results.forEach((county, result) -> answers.put(county, question.apply(result)));
        return answers;
    }

    /** Asks about the finding; where several readings answer differently, each answer stands under its reading. */
    static Map<String, Cell> ofFindings(Map<String, DeterminationResult> results, Function<Finding, Cell> question) {
        return ofEach(results, result -> across(result.determination(), question));
    }

    private static Cell across(Determination determination, Function<Finding, Cell> question) {
        Finding finding = determination.finding();
        if (finding != null) {
            return question.apply(finding);
        }
        List<Cell> answers = determination.alternatives().stream()
                .map(Alternative::finding)
                .map(question)
                .toList();
        if (answers.stream().distinct().count() <= 1) {
            return answers.isEmpty() ? Cell.EMPTY : answers.getFirst();
        }
        List<Entry> all = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String reading = Texts.text("comparison.reading", i + 1);
            answers.get(i).entries().forEach(entry -> all.add(entry.under(reading)));
        }
        return new Cell(all, answers.stream().map(Cell::key).collect(Collectors.joining("/")));
    }
}
