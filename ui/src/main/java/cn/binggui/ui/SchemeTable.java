package cn.binggui.ui;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** What one kind of unit is scored on, as it stands on printed sheets; what the county adds of its own will is marked. */
@StyleSheet("context://styles/scheme.css")
public final class SchemeTable extends Composite<Section> {
    private final transient Grounds grounds;
    private final FactTable table;

    /** How the page shows on what something rests. */
    public interface Grounds {
        /** Returns what opens the clauses; at least one. */
        Component opener(String heading, List<Clause> clauses);

        /** Is told of every row that rests on clauses. */
        default void citing(HasStyle row, List<Clause> clauses) {}
    }

    public SchemeTable(Scheme.Sheet sheet, Grounds grounds) {
        this.grounds = grounds;
        table = new FactTable(sheet.unit().term(), Texts.list("scheme.table.columns"));
        int number = 0;
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            dimension(++number, dimension);
        }
        H2 heading = new H2(Texts.text(
                "scheme.table.heading",
                sheet.unit().term(),
                sheet.dimensions().size(),
                sheet.indicators().count(),
                sheet.evaluator()));
        getContent().addClassName("scheme-table");
        getContent().add(heading, table);
    }

    private void dimension(int number, Scheme.Dimension dimension) {
        row(
                        dimension.clauses(),
                        String.valueOf(number),
                        dimension.name(),
                        ScoringWords.weight(dimension),
                        new Span(),
                        new Span())
                .addClassName("scheme-dimension");
        int within = 0;
        for (Scheme.Indicator indicator : dimension.indicators()) {
            row(
                    indicator.clauses(),
                    Texts.text("scheme.table.number", number, ++within),
                    indicator.name(),
                    full(indicator),
                    new Span(indicator.content()),
                    standard(indicator));
        }
    }

    private NativeTableRow row(
            List<Clause> clauses, String number, String name, String share, Component content, Component standard) {
        NativeTableRow row = table.row(
                new Span(number),
                new Span(name),
                styled(new Span(share), "scheme-number"),
                content,
                standard,
                clauses.isEmpty() ? ownMark() : grounds.opener(name, clauses));
        grounds.citing(row, clauses);
        return row;
    }

    /** Returns the mark of what the county adds of its own will. */
    public static Span ownMark() {
        return styled(new Span(Texts.text("scheme.own")), "scheme-own");
    }

    /** Returns an indicator's full score, or where it has none, how it counts. */
    public static String full(Scheme.Indicator indicator) {
        MethodKind kind = MethodKind.of(indicator.method());
        return kind.isScored() ? indicator.full().toString() : kind.term();
    }

    private static Div standard(Scheme.Indicator indicator) {
        Metric metric = indicator.metric();
        Div basis = new Div(
                metric == null
                        ? Texts.text("scheme.table.evidence", String.join("、", indicator.evidence()))
                        : metric.formula());
        return new Div(new Div(ScoringWords.standard(indicator)), styled(basis, "scheme-how"));
    }

    private static <T extends HasStyle> T styled(T component, String style) {
        component.addClassName(style);
        return component;
    }
}
