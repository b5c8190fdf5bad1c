package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.metric.ObservedCase;
import cn.binggui.core.scoring.metric.ObservedPart;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Metric;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The very cases that a metric counted, those that cost points first. */
final class CountedCasesPart extends Composite<Div> {
    private static final int PAGE = 50;

    private final Actor actor;
    private final SheetDesk desk;
    private final ScoreSheet sheet;
    private final Metric metric;
    private final Div list = new Div();

    CountedCasesPart(Actor actor, SheetDesk desk, ScoreSheet sheet, Metric metric) {
        this.actor = actor;
        this.desk = desk;
        this.sheet = sheet;
        this.metric = metric;
        boolean higher = metric.direction() == Direction.HIGHER_IS_BETTER;
        Div buttons = new Div(
                button("faults", higher ? ObservedPart.UNMET : ObservedPart.MET), button("all", ObservedPart.ALL));
        buttons.addClassName("scoring-actions");
        getContent().add(buttons, list);
    }

    private Button button(String words, ObservedPart part) {
        Button button = new Button(Texts.text("scoring.cases." + words), click -> {
            list.removeAll();
            more(part, 0);
        });
        button.setId("cases-" + words);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void more(ObservedPart part, int from) {
        List<ObservedCase> cases = desk.counted(actor, sheet, metric, part, from, PAGE);
        if (cases.isEmpty() && from == 0) {
            list.add(new Span(Texts.text("scoring.cases.none")));
            return;
        }
        FactTable table = new FactTable(metric.term(), Texts.list("scoring.cases.columns"));
        cases.forEach(each -> table.row(
                number(each),
                new Span(desk.village(actor, each.village())),
                new Span(desk.step(actor, each.item())),
                new Span(each.on().toString()),
                new Span(each.metOn() == null ? "—" : each.metOn().toString()),
                new Span(Texts.text(each.met() ? "scoring.cases.met" : "scoring.cases.unmet"))));
        list.add(table);
        if (cases.size() == PAGE) {
            Button next = new Button(Texts.text("scoring.cases.more"));
            next.addClickListener(click -> {
                list.remove(next);
                more(part, from + PAGE);
            });
            list.add(next);
        }
    }

    /** Evaluators see that a case counts, and open it only where their other roles let them. */
    private Component number(ObservedCase each) {
        boolean opens = actor.is(Role.COUNTY_ADMIN) || actor.is(Role.TOWNSHIP_WORKER) || actor.is(Role.COUNTY_OPERATOR);
        return opens ? new Anchor(CaseNavigation.ofCase(each.id()), each.number()) : new Span(each.number());
    }
}
