package cn.binggui.ui.policy.change;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.whatif.Effects;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks on request what a value would do to the county's households, in the background, and shows who would stand otherwise. */
final class EffectsPart extends Composite<Div> {
    private final Actor actor;
    private final ChangeDesk desk;
    private final NewValue value;
    private final Button ask = new Button(Texts.text("param.effects.ask"));
    private final Button stop = new Button(Texts.text("param.effects.stop"));
    private final Span state = new Span();
    private final Div answer = new Div();
    private final AtomicBoolean goesOn = new AtomicBoolean();

    EffectsPart(Actor actor, ChangeDesk desk, long change, NewValue value) {
        this.actor = actor;
        this.desk = desk;
        this.value = value;
        ask.setId("effects-" + change);
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ask.addClickListener(click -> begin());
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        stop.setVisible(false);
        stop.addClickListener(click -> goesOn.set(false));
        state.addClassName("param-muted");
        state.getElement().setAttribute("role", "status");
        Div tools = new Div(ask, stop, state);
        tools.addClassName("param-actions");
        getContent().add(tools, answer);
        // whoever leaves the page wants no answer
        addDetachListener(gone -> goesOn.set(false));
    }

    private void begin() {
        goesOn.set(true);
        ask.setEnabled(false);
        stop.setVisible(true);
        answer.removeAll();
        state.setText(Texts.text("param.effects.begun"));
        desk.background().run(UI.getCurrent(), page -> {
            try {
                Effects effects = desk.effects(actor, value, households -> {
                    page.accept(() -> state.setText(Texts.text("param.effects.reached", households)));
                    return goesOn.get();
                });
                page.accept(() -> show(effects));
            } catch (Refusal refusal) {
                page.accept(() -> end(refusal.words()));
            } catch (RuntimeException failure) {
                page.accept(() -> end(Texts.text("param.effects.failed")));
                throw failure;
            }
        });
    }

    private void end(String words) {
        state.setText(words);
        ask.setEnabled(true);
        stop.setVisible(false);
    }

    private void show(Effects effects) {
        end(Texts.text("param.effects.asOf", effects.asOf(), effects.households()));
        answer.add(new Paragraph(Texts.text(
                "param.effects.sum",
                effects.entering(),
                effects.leaving(),
                effects.moving(),
                yuan(effects.costBefore()),
                yuan(effects.costAfter()))));
        if (effects.failed() > 0) {
            Paragraph failed = new Paragraph(Texts.text("param.effects.undetermined", effects.failed()));
            failed.addClassName("param-trouble");
            answer.add(failed);
        }
        if (effects.shifts().isEmpty()) {
            return;
        }
        Map<String, String> places = desk.places(actor);
        FactTable table = new FactTable(Texts.text("param.effects.ask"), Texts.list("param.effects.columns"));
        effects.shifts()
                .forEach(shift -> table.row(
                        new Span(places.getOrDefault(shift.township(), shift.township())),
                        new Span(shift.from().term()),
                        new Span(shift.to().term()),
                        ChangeMarks.styled(Integer.toString(shift.households()), "param-number")));
        answer.add(table);
    }

    private static String yuan(long fen) {
        return new Money(fen).yuanText();
    }
}
