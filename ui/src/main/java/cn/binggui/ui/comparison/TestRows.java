package cn.binggui.ui.comparison;

import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.policy.Term;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The conditions that were tested, category by category, and the labels beside the category. */
final class TestRows {
    private final Map<String, DeterminationResult> results;

    TestRows(Map<String, DeterminationResult> results) {
        this.results = results;
    }

    /** Returns a row for each category of which any county tests a condition. */
    List<Row> categories() {
        List<Row> rows = new ArrayList<>();
        for (Category category : Category.values()) {
            rows.add(new Row(
                    Aspect.INCOME_TEST,
                    null,
                    category.term() + "的收入、支出条件",
                    category.term(),
                    Answers.ofFindings(results, finding -> tests(finding, category))));
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    /** Returns a row for each label that any county tests or gives. */
    List<Row> labels() {
        List<Row> rows = new ArrayList<>();
        for (Label label : Label.values()) {
            rows.add(new Row(
                    Aspect.LABELS,
                    null,
                    "",
                    label.term(),
                    Answers.ofFindings(results, finding -> label(finding, label))));
        }
        return rows.stream().filter(row -> !row.isEmpty()).toList();
    }

    private static Cell tests(Finding finding, Term subject) {
        List<TestResult> tests = finding.tests().stream()
                .filter(test -> test.subject().equals(subject))
                .toList();
        Truth all = tests.stream()
                .filter(test -> !test.advisory())
                .map(TestResult::result)
                .reduce(Truth.MET, Truth::and);
        return new Cell(tests.stream().map(TestRows::test).toList(), tests.isEmpty() ? "" : all.name());
    }

    private static Entry test(TestResult test) {
        String result = test.result().term();
        return Entry.of(
                test.advisory() ? Texts.text("comparison.advisory", result) : result,
                test.advisory() ? Tone.PLAIN : Tones.of(test.result()),
                figure(test.actual(), test.required()),
                test.basis());
    }

    /** A mere yes or no says nothing beside the result. */
    private static String figure(Quantity actual, Quantity required) {
        if (actual instanceof Quantity.Wording(String words) && required instanceof Quantity.Wording) {
            return words.length() == 1 ? "" : words;
        }
        return Texts.text("comparison.test", Figures.text(actual), Figures.text(required));
    }

    private static Cell label(Finding finding, Label label) {
        List<LabelRuling> rulings = finding.labels().stream()
                .filter(ruling -> ruling.code() == label)
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (LabelRuling ruling : rulings) {
            entries.add(Entry.of(ruling.status().term(), Tones.of(ruling.status()), "", ruling.basis()));
            ruling.notes().forEach(note -> entries.add(Entry.note(note)));
        }
        entries.addAll(tests(finding, label).entries());
        return new Cell(
                entries, rulings.stream().map(LabelRuling::status).toList().toString());
    }
}
