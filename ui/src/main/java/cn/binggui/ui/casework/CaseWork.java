package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.draft.Draft;
import cn.binggui.policy.declared.Performer;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What can be done with the case now: a button for each task, and the form of the one that is open. */
final class CaseWork extends Composite<Section> {
    private static final String DAY = "on";

    private final Page page;
    private final Div buttons = new Div();
    private final Div notices = new Div();
    private final Span status = new Span();
    private final DayPicker day = new DayPicker(Texts.text("caseform.day"));
    private final Button save = new Button(Texts.text("caseform.save"), click -> save());
    private final Button discard = new Button(Texts.text("editor.discard"), click -> discard());
    private final @Nullable CaseTask task;
    private @Nullable CaseForm form;
    private CaseContext context;

    /** What the page does for its form. */
    interface Page {
        void choose(CaseTask task);

        void saved(CaseTask task);

        /** Shows the case as it stands beside the form, and returns it. */
        CaseContext refresh();
    }

    CaseWork(CaseContext context, List<CaseTask> tasks, @Nullable CaseTask open, Page page) {
        this.context = context;
        this.page = page;
        task = open;
        buttons.addClassName("case-tasks");
        notices.setId("notices");
        getContent().addClassNames("case-part", "case-work");
        getContent().setId("work");
        getContent().add(new H3(Texts.text("caseform.title")), buttons);
        show(tasks);
        if (open != null && open.deed() != Deed.POST_NOTICE) {
            open(open);
        }
    }

    private void show(List<CaseTask> tasks) {
        buttons.removeAll();
        tasks.forEach(each -> buttons.add(button(each)));
        if (tasks.isEmpty()) {
            String turn = context.view().outlook().turn().stream()
                    .sorted()
                    .map(Performer::term)
                    .collect(Collectors.joining("、"));
            buttons.add(CaseForm.note(
                    turn.isEmpty() ? Texts.text("caseform.none") : Texts.text("caseform.none.turn", turn)));
        }
    }

    private Component button(CaseTask each) {
        if (each.deed() == Deed.POST_NOTICE) {
            Anchor post = new Anchor(
                    CaseNavigation.newNotice(context.view().file().village(), List.of(context.id())),
                    each.label(context.procedure()));
            post.setId("do-" + each.key());
            post.addClassName("case-post");
            return post;
        }
        Button button = new Button(each.label(context.procedure()), click -> page.choose(each));
        button.setId("do-" + each.key());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        if (each.equals(task)) {
            button.getElement().setAttribute("aria-pressed", "true");
            button.addClassName("case-task-open");
        }
        return button;
    }

    private void open(CaseTask chosen) {
        CaseForm opened = CaseForms.of(chosen, context);
        form = opened;
        LocalDate today = context.desk().today();
        day.setId("day");
        day.setMin(context.state().lastOn());
        day.setMax(today);
        day.setValue(today);
        day.addValueChangeListener(change -> {
            LocalDate value = change.getValue();
            if (value != null) {
                opened.on(value);
            }
            if (change.isFromClient()) {
                keep();
            }
        });
        Draft draft =
                context.desk().draft(context.actor(), context.id(), chosen).orElse(null);
        if (draft != null) {
            restore(opened, draft);
        }
        opened.on(day.getValue());
        opened.inputs().onChange(this::keep);
        save.setId("save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        save.setTooltipText(Texts.text("change.shortcut"));
        discard.setId("discard");
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.setVisible(draft != null);
        status.addClassName("case-muted");
        status.getElement().setAttribute("role", "status");
        Div actions = new Div(day, save, discard, status);
        actions.addClassName("case-actions");
        Div body = new Div(notices, opened, actions);
        body.addClassName("case-form");
        getContent().add(body);
    }

    /** Puts the cursor into the first field. */
    void focus() {
        CaseForm shown = form;
        if (shown != null) {
            Runnable first = shown.inputs().first();
            if (first == null) {
                day.focus();
            } else {
                first.run();
            }
        }
    }

    private void restore(CaseForm opened, Draft draft) {
        opened.inputs().restore(draft.content());
        if (draft.content().get(DAY) instanceof String on && !on.isEmpty()) {
            LocalDate kept = LocalDate.parse(on);
            LocalDate last = context.state().lastOn();
            day.setValue(last != null && kept.isBefore(last) ? last : kept);
        }
        status.setText(Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        if (draft.revision() != context.state().seq()) {
            notices.add(alert(Texts.text("caseform.draft.older")));
        }
    }

    private void keep() {
        CaseForm shown = form;
        CaseTask done = task;
        if (shown != null && done != null) {
            Map<String, Object> content = new LinkedHashMap<>(shown.inputs().content());
            content.put(DAY, day.getValue() == null ? "" : day.getValue().toString());
            context.desk()
                    .keep(context.actor(), context.id(), done, context.state().seq(), content);
            status.setText(Texts.text("editor.kept"));
            discard.setVisible(true);
        }
    }

    private void discard() {
        CaseTask done = Objects.requireNonNull(task);
        context.desk().forget(context.actor(), context.id(), done);
        page.choose(done);
    }

    private void save() {
        CaseForm shown = Objects.requireNonNull(form);
        CaseTask done = Objects.requireNonNull(task);
        notices.removeAll();
        try {
            CaseAct act = new CaseAct(context.id(), context.state().seq(), day());
            shown.submission().send(context.desk().cases(), context.actor(), act);
        } catch (Refusal refusal) {
            refuse(refusal);
            return;
        } finally {
            save.setEnabled(true);
        }
        context.desk().forget(context.actor(), context.id(), done);
        page.saved(done);
    }

    private LocalDate day() {
        LocalDate value = day.getValue();
        LocalDate last = context.state().lastOn();
        LocalDate today = context.desk().today();
        if (value == null || value.isAfter(today) || last != null && value.isBefore(last)) {
            day.focus();
            throw CaseForm.missing(
                    last == null
                            ? Texts.text("caseform.day.wrong.today", today)
                            : Texts.text("caseform.day.wrong", last, today));
        }
        return value;
    }

    /** What was typed stays, in the form and in its draft, whatever was wrong. */
    private void refuse(Refusal refusal) {
        keep();
        notices.add(alert(refusal.getMessage()));
        refusal.mistakes().forEach(mistake -> notices.add(alert(mistake.message())));
        if (refusal.kind() == Refusal.Kind.CONFLICT) {
            Button load = new Button(Texts.text("caseform.load"), click -> load());
            load.setId("load");
            load.addThemeVariants(ButtonVariant.LUMO_SMALL);
            notices.add(load);
        }
    }

    /** Reads the case anew; the form stays as it is, to be saved on the new state or copied from. */
    private void load() {
        context = page.refresh();
        List<CaseTask> tasks = CaseTask.of(context.view(), context.actor());
        show(tasks);
        notices.removeAll();
        boolean open = tasks.contains(Objects.requireNonNull(task));
        notices.add(alert(Texts.text(open ? "caseform.loaded" : "caseform.loaded.closed")));
        day.setMin(context.state().lastOn());
    }

    private static Paragraph alert(String words) {
        Paragraph alert = new Paragraph(words);
        alert.addClassName("case-note");
        alert.getElement().setAttribute("role", "alert");
        return alert;
    }
}
