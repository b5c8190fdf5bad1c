package cn.binggui.ui.policy.change;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.whatif.Clocks;
import cn.binggui.core.whatif.Effects;
import cn.binggui.core.whatif.Estimate;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** Asks on request what a change would do to the county's households, in the background, and shows the answer that is kept with it. */
final class EffectsPart extends Composite<Div> {
    private final Actor actor;
    private final ChangeDesk desk;
    private final ParameterChange change;
    private final DayPicker asOf = new DayPicker(Texts.text("param.effects.day"));
    private final DayPicker known = new DayPicker(Texts.text("param.effects.known"));
    private final Button ask = new Button(Texts.text("param.effects.ask"));
    private final Button stop = new Button(Texts.text("param.effects.stop"));
    private final Span state = new Span();
    private final Div answer = new Div();
    private final AtomicBoolean goesOn = new AtomicBoolean();

    EffectsPart(Actor actor, ChangeDesk desk, ParameterChange change) {
        this.actor = actor;
        this.desk = desk;
        this.change = change;
        for (DayPicker day : new DayPicker[] {asOf, known}) {
            day.setValue(desk.today());
            day.setMax(desk.today());
            day.addClassName("param-day");
        }
        asOf.setId("as-of-" + change.id());
        known.setId("known-" + change.id());
        // a case's file is read up to the day, whenever it was written
        if (Limits.isLimit(change.value().parameter())) {
            known.setVisible(false);
            asOf.setLabel(Texts.text("param.clocks.day"));
        }
        ask.setId("effects-" + change.id());
        ask.addThemeVariants(ButtonVariant.LUMO_SMALL);
        ask.addClickListener(click -> begin());
        stop.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        stop.setVisible(false);
        stop.addClickListener(click -> goesOn.set(false));
        state.addClassName("param-muted");
        state.getElement().setAttribute("role", "status");
        if (change.state().isOpen() || change.state() == ChangeState.SUBMITTED) {
            Div tools = new Div(asOf, known, ask, stop, state);
            tools.addClassName("param-actions");
            getContent().add(tools);
        }
        getContent().add(answer);
        desk.estimate(actor, change).ifPresent(kept -> answer.add(words(kept)));
        // whoever leaves the page wants no answer
        addDetachListener(gone -> goesOn.set(false));
    }

    private void begin() {
        LocalDate day = Objects.requireNonNullElse(asOf.getValue(), desk.today());
        LocalDate last = Objects.requireNonNullElse(known.getValue(), desk.today());
        goesOn.set(true);
        ask.setEnabled(false);
        stop.setVisible(true);
        state.setText(Texts.text("param.effects.begun"));
        desk.background().run(UI.getCurrent(), page -> {
            try {
                Estimate estimate = desk.estimate(actor, change.id(), day, last, households -> {
                    page.accept(() -> state.setText(Texts.text("param.effects.reached", households)));
                    return goesOn.get();
                });
                page.accept(() -> {
                    end("");
                    answer.removeAll();
                    answer.add(words(estimate));
                });
            } catch (Refusal refusal) {
                page.accept(() -> end(refusal.words()));
            } catch (RuntimeException failure) {
                page.accept(() -> end(Texts.text("param.effects.failed")));
                throw failure;
            }
        });
    }

    private Component words(Estimate estimate) {
        Map<String, String> places = desk.places(actor);
        return switch (estimate.answer()) {
            case Effects effects -> new EffectsAnswer(effects, estimate, places);
            case Clocks clocks -> new ClocksAnswer(clocks, estimate, places);
        };
    }

    private void end(String words) {
        state.setText(words);
        ask.setEnabled(true);
        stop.setVisible(false);
    }
}
