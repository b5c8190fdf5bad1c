package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.policy.facts.Member;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import cn.binggui.ui.household.MemberWords;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is entered for a change: the day, what its kind needs, and why; beside it the people as they are. */
final class ChangeEntry extends Composite<Div> {
    private static final int LONGEST_REASON = 200;

    private final ChangeChoice choice;
    private final ChangeForm form;
    private final LocalDate today;
    private final DayPicker on = new DayPicker(Texts.text("change.on"));
    private final TextField reason = new TextField(Texts.text("change.reason"));
    private final Map<String, Object> ofOtherChoices = new HashMap<>();

    /** @param changed is told of every change that a person makes */
    ChangeEntry(HouseholdView view, ChangeChoice choice, ChangeForm form, LocalDate today, Runnable changed) {
        this.choice = choice;
        this.form = form;
        this.today = today;
        on.setId("change-on");
        on.setValue(today);
        on.setManualValidation(true);
        on.setHelperText(Texts.text("change.on.note", view.revision().validFrom()));
        Choices.onChange(on, changed);
        reason.setId("change-reason");
        reason.setMaxLength(LONGEST_REASON);
        reason.setPlaceholder(Texts.text("change.reason.placeholder"));
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        Choices.onChange(reason, changed);
        RouterLink other = new RouterLink(
                Texts.text("change.other"),
                ChangeView.class,
                new RouteParameters("id", String.valueOf(view.revision().household())));
        Span note = new Span(choice.note());
        note.addClassName("hint");
        Div head = new Div(new H3(choice.label()), note, other);
        head.addClassName("change-head");
        Section left = new Section(head, on, form.fields(), reason);
        left.addClassNames("dossier-part", "change-form");
        getContent().addClassNames("dossier-columns", "change-columns");
        getContent().add(left, people(view, today));
    }

    private static Section people(HouseholdView view, LocalDate today) {
        PlainTable table = new PlainTable(Texts.list("change.people.columns.facts"));
        for (Member member : view.revision().state().facts().members()) {
            MaskedIdentity identity = view.people().get(member.id());
            Span id = new Span(Choices.label(member));
            id.addClassName("member-name");
            table.row(List.of(
                    id,
                    new Span(identity == null ? Texts.text("dossier.unknown") : identity.name()),
                    new Span(MemberWords.of(member, today))));
        }
        Section people = new Section(new H3(Texts.text("change.people")), table);
        people.addClassName("dossier-part");
        people.setId("people");
        return people;
    }

    ChangeChoice choice() {
        return choice;
    }

    ChangeForm form() {
        return form;
    }

    LocalDate on() {
        LocalDate day = on.getValue();
        return day == null ? today : day;
    }

    String reason() {
        return reason.getValue().strip();
    }

    /**
     * Returns the change as it is entered.
     *
     * @throws Refusal BAD_INPUT with every mistake that can be told before the household is looked at
     */
    Change change() {
        List<Mistake> mistakes = new ArrayList<>();
        LocalDate day = on.getValue();
        if (day == null) {
            mistakes.add(new Mistake("on", Texts.text("change.on.missing")));
        }
        if (reason().isEmpty()) {
            mistakes.add(new Mistake("note", Texts.text("change.reason.missing")));
        }
        Change change = null;
        try {
            change = form.change(day == null ? today : day);
        } catch (Refusal refusal) {
            mistakes.addAll(refusal.mistakes());
        }
        if (change == null || !mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        return change;
    }

    Map<String, Identity> people() {
        return form.people();
    }

    ChangeRequest.@Nullable Joining joining() {
        return form.joining();
    }

    /** Shows each mistake where it was made; returns the words of those that belong to no field. */
    List<String> show(List<Mistake> mistakes) {
        clearMistakes();
        List<String> others = new ArrayList<>();
        for (Mistake mistake : mistakes) {
            boolean shown = switch (mistake.path()) {
                case "on" -> Choices.show(on, mistake);
                case "note" -> Choices.show(reason, mistake);
                default -> form.showMistake(mistake);
            };
            if (!shown) {
                others.add(mistake.message());
            }
        }
        return others;
    }

    void clearMistakes() {
        Choices.clear(on, reason);
        form.clearMistakes();
    }

    /** Returns everything that is entered, valid or not, beside what was entered for other choices. */
    Map<String, Object> content() {
        Map<String, Object> forms = new LinkedHashMap<>(ofOtherChoices);
        forms.put(choice.address(), form.json());
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("kind", choice.address());
        content.put("on", on.getValue() == null ? "" : on.getValue().toString());
        content.put("reason", reason.getValue());
        content.put("forms", forms);
        return content;
    }

    /** Shows what {@link #content} returned. */
    void restore(Map<String, Object> content) {
        if (content.get("on") instanceof String day) {
            on.setValue(day(day));
        }
        if (content.get("reason") instanceof String words) {
            reason.setValue(words);
        }
        if (content.get("forms") instanceof Map<?, ?> forms) {
            forms.forEach((kind, entered) -> {
                if (kind.equals(choice.address()) && entered instanceof Map<?, ?> json) {
                    form.read(json);
                } else {
                    ofOtherChoices.put(kind.toString(), entered);
                }
            });
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
