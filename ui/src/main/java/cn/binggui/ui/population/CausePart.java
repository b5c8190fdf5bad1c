package cn.binggui.ui.population;

import cn.binggui.core.population.Cause;
import cn.binggui.core.population.TrialResult;
import cn.binggui.policy.clause.Clause;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The households on which counties part, by the clauses at which they part first; each clause opens beside the others'. */
final class CausePart extends Composite<Div> {
    private final TrialResult result;
    private final Drill drill;
    private final ClausePanel panel;
    private final Checkbox dividedOnly = new Checkbox(Texts.text("lab.cause.dividedOnly"), true);
    private final Div shown = new Div();

    CausePart(TrialResult result, Drill drill, ClausePanel panel) {
        this.result = result;
        this.drill = drill;
        this.panel = panel;
        dividedOnly.setId("lab-divided-only");
        dividedOnly.addValueChangeListener(change -> show());
        int divided = result.divided();
        getContent().addClassName("lab-part");
        getContent()
                .add(
                        new H3(Texts.text("lab.cause")),
                        new Paragraph(Texts.text(
                                "lab.cause.sum",
                                divided,
                                AnswerMarks.share(divided, result.households()),
                                result.households())),
                        dividedOnly,
                        shown);
        show();
    }

    private void show() {
        shown.removeAll();
        boolean only = dividedOnly.getValue();
        List<Cause> causes = result.causes().stream()
                .filter(cause -> !only || cause.divided() > 0)
                .toList();
        if (causes.isEmpty()) {
            shown.add(new Paragraph(Texts.text("lab.cause.none")));
            return;
        }
        FactTable table = new FactTable(Texts.text("lab.cause"), Texts.list("lab.cause.columns"));
        table.addClassName("lab-causes");
        causes.forEach(cause -> table.row(
                AnswerMarks.styled(cause.aspect().term(), "lab-strong"),
                new Span(cause.subject()),
                count(cause, true, cause.divided()),
                count(cause, false, cause.households()),
                sides(cause)));
        shown.add(table);
    }

    private Component count(Cause cause, boolean only, int count) {
        if (count == 0) {
            return AnswerMarks.styled("0", "lab-zero");
        }
        String what = Texts.text(
                only ? "lab.cause.divided" : "lab.cause.all", cause.aspect().term(), cause.subject());
        return new CountButton(what, count, () -> drill.show(what, result.householdsOf(cause.number(), only)));
    }

    /** What each county says of the first of the households, and on what it rests. */
    private Component sides(Cause cause) {
        Div sides = new Div();
        sides.addClassName("lab-sides");
        cause.example().forEach((county, text) -> {
            Div side = new Div(
                    AnswerMarks.styled(result.counties().getOrDefault(county, county), "lab-strong"), new Span(text));
            side.addClassName("lab-side");
            List<Clause> clauses = cause.clauses().getOrDefault(county, List.of());
            if (!clauses.isEmpty()) {
                ClauseButton[] button = new ClauseButton[1];
                button[0] = new ClauseButton(clauses, () -> open(cause, county, button[0]));
                side.add(button[0]);
            }
            sides.add(side);
        });
        sides.add(AnswerMarks.styled(Texts.text("lab.cause.example", cause.first() + 1), "lab-muted"));
        return sides;
    }

    private void open(Cause cause, String county, Component opener) {
        List<Grounds> grounds = new ArrayList<>();
        grounds.add(grounds(cause, county));
        for (Map.Entry<String, List<Clause>> other : cause.clauses().entrySet()) {
            if (!other.getKey().equals(county) && !other.getValue().isEmpty()) {
                grounds.add(grounds(cause, other.getKey()));
            }
        }
        panel.show(opener, cause.aspect().term() + " · " + cause.subject(), grounds);
    }

    private Grounds grounds(Cause cause, String county) {
        return new Grounds(
                result.counties().getOrDefault(county, county),
                cause.example().getOrDefault(county, ""),
                county,
                cause.clauses().getOrDefault(county, List.of()));
    }
}
