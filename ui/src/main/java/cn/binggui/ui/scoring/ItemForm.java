package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.scoring.round.ItemDeed;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.ScoreSheet;
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
import com.vaadin.flow.component.textfield.TextArea;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person fills in to do one thing with an item; what was typed is kept until it is recorded. */
final class ItemForm extends Composite<Div> {
    private static final String DEED = "deed";

    private final Actor actor;
    private final SheetDesk desk;
    private final ScoreSheet sheet;
    private final ScoreSheet.Line line;
    private final ItemDeed deed;
    private final FormInputs inputs = new FormInputs();
    private final @Nullable ItemValueInput value;
    private final TextArea words;
    private final @Nullable UploadInput evidence;
    private final Div trouble = new Div();
    private final Span status = new Span();

    ItemForm(Actor actor, SheetDesk desk, ScoreSheet sheet, ScoreSheet.Line line, ItemDeed deed, Runnable recorded) {
        this.actor = actor;
        this.desk = desk;
        this.sheet = sheet;
        this.line = line;
        this.deed = deed;
        String name = deed.name();
        value = ItemValueInput.of(deed, line.indicator(), inputs);
        words = inputs.text("words", Texts.text("scoring.words." + name));
        words.setId("words-" + name);
        words.setWidthFull();
        evidence = deed == ItemDeed.SELF_ASSESS || deed == ItemDeed.APPEAL ? uploads() : null;
        Button save = new Button(Texts.text("scoring.do." + name));
        save.setId("do-" + name);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL)
                .listenOn(getContent())
                .setResetFocusOnActiveElement(true);
        save.setTooltipText(Texts.text("change.shortcut"));
        save.addClickListener(click -> save(save, recorded));
        status.addClassName("scoring-muted");
        status.getElement().setAttribute("role", "status");
        trouble.addClassName("scoring-trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div actions = new Div(save, status);
        actions.addClassName("scoring-actions");
        getContent().addClassName("scoring-form");
        getContent().setId("form-" + name);
        getContent().add(new H4(Texts.text("scoring.deed." + name)));
        if (value != null) {
            getContent().add(value);
        }
        getContent().add(words);
        if (evidence != null) {
            getContent().add(evidence);
        }
        getContent().add(trouble, actions);
        restore();
        inputs.onChange(this::keep);
    }

    private UploadInput uploads() {
        UploadInput input =
                new UploadInput(desk.files(actor, sheet), line.indicator().name(), inputs::changed);
        inputs.keep(
                "evidence",
                () -> input.given().stream().map(String::valueOf).toList(),
                keys -> input.restore(keys.stream().map(Long::valueOf).toList()));
        return input;
    }

    void focus() {
        Runnable first = inputs.first();
        if (first != null) {
            first.run();
        }
    }

    private void restore() {
        Draft draft = desk.draft(actor, sheet, line.indicator().id()).orElse(null);
        if (draft != null && deed.name().equals(draft.content().get(DEED))) {
            inputs.restore(draft.content());
            status.setText(Texts.text("editor.restored", Minute.of(draft.updatedAt())));
        }
    }

    private void keep() {
        Map<String, Object> content = new LinkedHashMap<>(inputs.content());
        content.put(DEED, deed.name());
        desk.keep(actor, sheet, line, content);
        status.setText(Texts.text("editor.kept"));
    }

    /** What was typed stays, in the form and in its draft, whatever was wrong. */
    private void save(Button save, Runnable recorded) {
        trouble.setText("");
        try {
            desk.record(actor, sheet, line, event());
        } catch (Refusal refusal) {
            keep();
            trouble.setText(refusal.words());
            return;
        } finally {
            save.setEnabled(true);
        }
        desk.forget(actor, sheet, line.indicator().id());
        recorded.run();
    }

    private ItemEvent event() {
        String said = words.getValue().strip();
        List<Long> given = evidence == null ? List.of() : evidence.given();
        return switch (deed) {
            case SELF_ASSESS -> new ItemEvent.SelfAssessed(value == null ? null : value.points(), said, given);
            case MARK -> new ItemEvent.Marked(Objects.requireNonNull(value).requirePoints(), said);
            case ENTER -> new ItemEvent.Entered(Objects.requireNonNull(value).require(), said);
            case SEND_BACK -> new ItemEvent.SentBack(said);
            case APPEAL -> new ItemEvent.Appealed(said, given);
            case ANSWER -> new ItemEvent.Answered(Objects.requireNonNull(value).reading(), said);
            case CORRECT ->
                new ItemEvent.Corrected(
                        Objects.requireNonNull(value).require(),
                        said,
                        line.state().seq());
        };
    }
}
