package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.household.Changed;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import cn.binggui.ui.comparison.DeterminationTrace;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What becomes of one household: figures and category before and after, what differs, and which sentences decide. */
final class ProspectPart extends Composite<Section> {
    private final Prospect prospect;
    private final ClausePanel clauses;

    /**
     * Shows a prospect.
     *
     * @param title which household it is
     * @param parameterLabel gives the Chinese name of a parameter
     */
    ProspectPart(Prospect prospect, String title, UnaryOperator<String> parameterLabel, ClausePanel clauses) {
        this.prospect = prospect;
        this.clauses = clauses;
        getContent().addClassNames("dossier-part", "prospect");
        getContent().add(new H3(title), new Paragraph(prospect.touched().note()), figures());
        Prospect.Side before = prospect.before();
        Prospect.Side after = prospect.after();
        if (after != null) {
            getContent().add(deciding(after.result()));
            if (before != null) {
                Div difference = new Div(DifferenceTable.of(
                        new DifferenceTable.State(before.facts(), before.place()),
                        new DifferenceTable.State(after.facts(), after.place())));
                difference.addClassName("difference");
                getContent().add(new H4(Texts.text("change.preview.difference")), difference);
            }
            Details trace = new Details(
                    Texts.text("change.preview.trace", after.result().documentNumber()),
                    new DeterminationTrace(after.result(), after.facts(), parameterLabel, clauses));
            trace.addClassName("dossier-why");
            getContent().add(trace);
        }
    }

    private PlainTable figures() {
        PlainTable table = new PlainTable(Texts.list("change.preview.columns"));
        row(table, "change.preview.category", side -> Verdict.category(side.result()));
        row(table, "dossier.perCapita", side -> figure(side.result(), ProspectPart::perCapita));
        row(table, "dossier.size", side -> figure(side.result(), ProspectPart::size));
        row(
                table,
                "dossier.listed",
                side -> Texts.text("dossier.people", side.facts().members().size()));
        row(table, "change.preview.labels", side -> labels(side.result()));
        row(table, "dossier.place", Prospect.Side::place);
        return table;
    }

    private static String perCapita(Finding finding) {
        return Figures.text(finding.perCapitaIncome());
    }

    private static String size(Finding finding) {
        return Texts.text("dossier.people", finding.householdSize());
    }

    private static String figure(DeterminationResult result, Function<Finding, String> words) {
        Finding finding = result.determination().finding();
        return finding == null ? result.determination().outcome().term() : words.apply(finding);
    }

    private static String labels(DeterminationResult result) {
        List<String> labels = Verdict.labels(result);
        return labels.isEmpty() ? Texts.text("dossier.difference.none") : String.join("、", labels);
    }

    private void row(PlainTable table, String what, Function<Prospect.Side, String> words) {
        String was = words(prospect.before(), words, "change.preview.founded");
        String is = words(prospect.after(), words, gone());
        Span now = new Span(is);
        if (!was.equals(is)) {
            now.addClassName("turned");
        }
        Component last = now;
        Prospect.Side after = prospect.after();
        if (what.equals("change.preview.category") && after != null && Verdict.isAssumed(after.result())) {
            Span assumed = new Span(Texts.text("policy.parameter.assumed"));
            assumed.addClassNames("mark", "tone-open");
            assumed.setTitle(Texts.text("policy.parameter.assumed.note"));
            last = new Span(now, assumed);
        }
        table.row(List.of(new Span(Texts.text(what)), new Span(was), last));
    }

    private static String words(Prospect.@Nullable Side side, Function<Prospect.Side, String> words, String absent) {
        return side == null ? Texts.text(absent) : words.apply(side);
    }

    private String gone() {
        boolean joins = prospect.touched() instanceof Changed.Ended ended
                && !ended.memberIds().isEmpty();
        return joins ? "change.preview.joined" : "change.preview.closed";
    }

    /** The conditions of the category that was found; where none was, those that keep the household out of each. */
    private Component deciding(DeterminationResult result) {
        Finding finding = result.determination().finding();
        UnorderedList list = new UnorderedList();
        list.addClassName("deciding");
        if (finding != null) {
            Category category = finding.category();
            boolean isAny = category != null && category != Category.NONE;
            finding.tests().stream()
                    .filter(test -> !test.advisory())
                    .filter(test -> isAny ? test.subject() == category : test.result() != Truth.MET)
                    .forEach(test -> list.add(item(result, test)));
        }
        list.setVisible(list.getComponentCount() > 0);
        return list;
    }

    private ListItem item(DeterminationResult result, TestResult test) {
        Span truth = new Span(test.result().term());
        truth.addClassNames("mark", test.result() == Truth.MET ? "tone-good" : "tone-plain");
        ClauseButton[] button = new ClauseButton[1];
        button[0] = new ClauseButton(
                test.basis().clauses(),
                () -> clauses.show(
                        button[0],
                        test.subject().term(),
                        List.of(new Grounds(
                                result.countyName(),
                                test.basis().reason(),
                                result.county(),
                                test.basis().clauses()))));
        return new ListItem(truth, new Span(test.basis().reason()), button[0]);
    }
}
