package cn.binggui.ui.casework;

import cn.binggui.core.AddressWords;
import cn.binggui.core.Refusal;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Channel;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** How an application came in: by which of the county's own ways, by whom and when. */
final class ApplicationForm extends Composite<Div> {
    private static final String CHANNEL = "channel";
    private static final String AGENT = "agent";
    private static final String ON = "on";

    private final CountyPolicy policy;
    private final ClauseButtons clauses;
    private final LocalDate today;
    private final RadioButtonGroup<Channel> channel = new RadioButtonGroup<>();
    private final Checkbox agent = new Checkbox(Texts.text("newcase.agent"));
    private final DayPicker on = new DayPicker(Texts.text("newcase.on"));

    /**
     * Creates the form.
     *
     * @param changed is run after every change that the person makes
     */
    ApplicationForm(CountyPolicy policy, ClauseButtons clauses, LocalDate today, Runnable changed) {
        this.policy = policy;
        this.clauses = clauses;
        this.today = today;
        channel.setId("channel");
        channel.setLabel(Texts.text("newcase.channel"));
        channel.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        channel.setItems(policy.procedure().channels());
        channel.setRenderer(new ComponentRenderer<>(this::label));
        channel.setRequiredIndicatorVisible(true);
        channel.setManualValidation(true);
        agent.setId("by-agent");
        on.setId("applied-on");
        on.setMax(today);
        on.setValue(today);
        on.setRequiredIndicatorVisible(true);
        on.setManualValidation(true);
        tell(channel, changed);
        tell(agent, changed);
        tell(on, changed);
        getContent().addClassName("application-form");
        getContent().add(channel, new Div(agent, rule()), on);
    }

    private static void tell(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
    }

    private Component label(Channel each) {
        Div label = new Div(new Span(each.name()), clauses.button(each.name(), each.clauses()));
        label.addClassName("channel-label");
        return label;
    }

    /** Who applies, as the county's own plan says it. */
    private Component rule() {
        Div rule = new Div();
        rule.addClassName("application-rule");
        policy.procedure().steps().stream()
                .filter(step -> step.kind() == StepKind.APPLICATION)
                .findFirst()
                .ifPresent(step -> rule.add(new Span(words(step)), clauses.button(step.name(), step.clauses())));
        return rule;
    }

    private static String words(Step step) {
        return Texts.text("newcase.agent.rule", step.actor());
    }

    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        if (channel.getValue() != null) {
            content.put(CHANNEL, channel.getValue().name());
        }
        content.put(AGENT, agent.getValue());
        if (on.getValue() != null) {
            content.put(ON, on.getValue().toString());
        }
        return content;
    }

    /** Fills in what was kept; a way that the county has no more is left out. */
    void restore(Map<String, Object> content) {
        channel.setValue(policy.procedure().channels().stream()
                .filter(each -> each.name().equals(content.get(CHANNEL)))
                .findFirst()
                .orElse(null));
        agent.setValue(Boolean.TRUE.equals(content.get(AGENT)));
        LocalDate kept = AddressWords.day(content.get(ON) instanceof String words ? words : null);
        on.setValue(kept == null ? today : kept);
    }

    void clear() {
        channel.clear();
        agent.clear();
        on.setValue(today);
    }

    void focus() {
        // the group takes the focus in the browser, though its class here does not say so
        channel.getElement().callJsFunction("focus");
    }

    /**
     * Returns the day on which the application came in.
     *
     * @throws Refusal BAD_INPUT where it is missing or later than today; the field says so, too
     */
    LocalDate on() {
        LocalDate day = on.getValue();
        boolean wrong = day == null || day.isAfter(today);
        on.setInvalid(wrong);
        if (day == null || wrong) {
            on.setErrorMessage(Texts.text("newcase.on.wrong", today));
            on.focus();
            throw Refusal.badInput(ON, Texts.text("newcase.on.wrong", today));
        }
        return day;
    }

    /**
     * Returns how it came in.
     *
     * @throws Refusal BAD_INPUT where no way is chosen; the field says so, too
     */
    CaseEvent.Opened opened() {
        Channel chosen = channel.getValue();
        channel.setInvalid(chosen == null);
        if (chosen == null) {
            channel.setErrorMessage(Texts.text("newcase.channel.missing"));
            focus();
            throw Refusal.badInput(CHANNEL, Texts.text("newcase.channel.missing"));
        }
        return new CaseEvent.Opened(chosen.name(), agent.getValue());
    }
}
