package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.scoring.spotcheck.ErrorKind;
import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.NewFinding;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.UploadInput;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enters a finding, by keyboard as well: arrows choose the result, Ctrl and Enter save and go on to the next household. */
final class SpotCheckFindingForm extends Composite<Div> {
    private final SpotCheckContext context;
    private final SpotCheckView.Line line;
    private final Runnable next;
    private final FormInputs inputs = new FormInputs();
    private final RadioButtonGroup<Result> result =
            inputs.choice("result", Texts.text("spotcheck.finding.result"), Result.all(), Result::name, Result::label);
    private final DayPicker day = inputs.day("day", Texts.text("spotcheck.finding.day"));
    private final TextField others = inputs.line("others", Texts.text("spotcheck.finding.others"));
    private final TextArea words = inputs.text("words", Texts.text("spotcheck.finding.words"));
    private final UploadInput uploads;
    private final Button save;
    private final Span status = new Span();
    private final Span trouble = new Span();

    /** What can be found; nothing wrong has no kind. */
    private record Result(@Nullable ErrorKind error) {
        static List<Result> all() {
            return Stream.concat(
                            Stream.of(new Result(null)),
                            Arrays.stream(ErrorKind.values()).map(Result::new))
                    .toList();
        }

        String name() {
            return error == null ? "RIGHT" : error.name();
        }

        String label() {
            return SpotCheckWords.outcome(error);
        }
    }

    /**
     * Creates the form.
     *
     * @param focused whether the cursor goes into it at once, as when somebody works household by household
     * @param next goes on to the next household
     */
    SpotCheckFindingForm(SpotCheckContext context, SpotCheckView.Line line, boolean focused, Runnable next) {
        this.context = context;
        this.line = line;
        this.next = next;
        Finding old = line.finding();
        uploads = new UploadInput(new Papers(), Texts.text("spotcheck.finding.papers"), inputs::changed);
        inputs.keep(
                "papers",
                () -> uploads.given().stream().map(String::valueOf).toList(),
                keys -> uploads.restore(keys.stream().map(Long::valueOf).toList()));
        day.setId("finding-day");
        day.setMax(context.desk().today());
        day.setMin(context.view().check().drawnOn());
        LocalDate first = old == null ? context.desk().today() : old.on();
        day.setValue(first);
        result.setId("finding-result");
        words.setId("finding-words");
        words.setHelperText(Texts.text("spotcheck.finding.words.help"));
        others.setId("finding-others");
        others.setHelperText(Texts.text("spotcheck.finding.others.help"));
        save = new Button(
                Texts.text(old == null ? "spotcheck.finding.save" : "spotcheck.finding.correct"), c -> save());
        save.setId("finding-save");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        trouble.getElement().setAttribute("role", "alert");
        trouble.addClassName("spot-wrong-words");
        trouble.setVisible(false);
        if (old != null) {
            getContent().add(new H4(Texts.text("spotcheck.finding.correcting")));
            uploads.restore(old.content().attachments());
            others.setValue(String.join("、", old.content().others()));
        }
        getContent().addClassName("spot-form");
        status.setId("finding-status");
        status.getElement().setAttribute("role", "status");
        status.addClassName("spot-muted");
        getContent().add(result, day, others, words, uploads, trouble, save, status);
        restore();
        inputs.onChange(this::keep);
        if (focused && old == null) {
            focusResult();
        }
    }

    private void restore() {
        Draft draft = context.desk()
                .drafts()
                .find(context.actor(), context.id(), household())
                .orElse(null);
        if (draft != null) {
            inputs.restore(draft.content());
            status.setText(Texts.text("editor.restored", Minute.of(draft.updatedAt())));
            if (draft.revision() != line.findings().size()) {
                complain(Texts.text("spotcheck.finding.draft.older"));
            }
        }
    }

    private void keep() {
        context.desk()
                .drafts()
                .save(
                        context.actor(),
                        context.id(),
                        household(),
                        line.findings().size(),
                        inputs.content());
        status.setText(Texts.text("editor.kept"));
    }

    /** The group itself takes no focus; its first button does, once it is there. */
    private void focusResult() {
        result.getElement()
                .executeJs(
                        "setTimeout(() => { const first = this.querySelector('input'); if (first) first.focus(); })");
    }

    /** The pictures and papers of the household's findings. */
    private final class Papers implements UploadInput.Files {
        @Override
        public Attachment add(String name, byte[] content) {
            return context.desk().findings().upload(context.actor(), context.id(), household(), name, content);
        }

        @Override
        public List<Attachment> all() {
            return Stream.concat(
                            context.desk().findings().papers(context.actor(), context.id(), household()).stream(),
                            context.desk().drafts().papers(context.actor(), context.id()).stream())
                    .distinct()
                    .toList();
        }
    }

    private long household() {
        return line.listed().line().household();
    }

    private void save() {
        try {
            Result chosen = result.getValue();
            if (chosen == null) {
                complain(Texts.text("spotcheck.finding.result.missing"));
                focusResult();
                return;
            }
            LocalDate on = day.getValue();
            if (on == null || day.isInvalid()) {
                complain(Texts.text("spotcheck.finding.day.missing"));
                day.focus();
                return;
            }
            context.desk()
                    .findings()
                    .record(
                            context.actor(),
                            context.id(),
                            household(),
                            line.findings().size(),
                            new NewFinding(
                                    on,
                                    chosen.error(),
                                    new Finding.Content(
                                            names(), words.getValue().strip(), uploads.given())));
        } catch (Refusal refusal) {
            keep();
            complain(refusal.words());
            return;
        } finally {
            save.setEnabled(true);
        }
        context.desk().drafts().remove(context.actor(), context.id(), household());
        next.run();
    }

    private void complain(String message) {
        trouble.setText(message);
        trouble.setVisible(true);
    }

    private List<String> names() {
        return Arrays.stream(others.getValue().split("[、，,;；\\s]+"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
