package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.scoring.spotcheck.ErrorKind;
import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.NewFinding;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.DayPicker;
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
    private static final int LONGEST = 2000;

    private final SpotCheckContext context;
    private final SpotCheckView.Line line;
    private final Runnable next;
    private final DayPicker day = new DayPicker(Texts.text("spotcheck.finding.day"));
    private final RadioButtonGroup<Result> result = new RadioButtonGroup<>(Texts.text("spotcheck.finding.result"));
    private final TextArea words = new TextArea(Texts.text("spotcheck.finding.words"));
    private final TextField others = new TextField(Texts.text("spotcheck.finding.others"));
    private final UploadInput uploads;
    private final Button save;
    private final Span trouble = new Span();

    /** What can be found; nothing wrong has no kind. */
    private record Result(@Nullable ErrorKind error) {
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
        uploads = new UploadInput(new Papers(), Texts.text("spotcheck.finding.papers"), () -> {});
        day.setId("finding-day");
        day.setMax(context.desk().today());
        day.setMin(context.view().check().drawnOn());
        LocalDate first = old == null ? context.desk().today() : old.on();
        day.setValue(first);
        result.setId("finding-result");
        result.setItems(Stream.concat(
                        Stream.of(new Result(null)),
                        Arrays.stream(ErrorKind.values()).map(Result::new))
                .toList());
        result.setItemLabelGenerator(Result::label);
        words.setId("finding-words");
        words.setMaxLength(LONGEST);
        words.setMinRows(2);
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
        getContent().add(result, day, others, words, uploads, trouble, save);
        if (focused && old == null) {
            focusResult();
        }
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
            return context.desk().findings().papers(context.actor(), context.id(), household());
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
            complain(
                    refusal.mistakes().isEmpty()
                            ? refusal.getMessage()
                            : refusal.mistakes().getFirst().message());
            return;
        } finally {
            save.setEnabled(true);
        }
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
