package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.scheme.SchemeDiff;
import cn.binggui.core.scoring.scheme.SchemeProblem;
import cn.binggui.core.scoring.scheme.SchemeReading;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The last look before publishing: what is still wrong, what differs from the scheme in force, and why it was changed. */
final class SchemePublishPanel extends SchemePanel {
    private static final int LONGEST_NOTE = 300;

    private final @Nullable Scheme inForce;
    private final UnorderedList summary = new UnorderedList();
    private final Div changes = new Div();
    private final TextArea note;
    private final Button publish;
    private final Span why = new Span();
    private final Div trouble = new Div();

    /**
     * Shows how things stand.
     *
     * @param inForce {@code null} where there is no scheme yet
     * @param noted is told what was written about the change
     * @param publishing publishes with the note
     */
    SchemePublishPanel(
            SchemeEditing editing,
            @Nullable Scheme inForce,
            List<Round> running,
            String typed,
            Consumer<String> noted,
            Consumer<String> publishing) {
        super(editing, SchemePlaces.PUBLISH);
        this.inForce = inForce;
        note = inputs().text("note", Texts.text("scheme.note"));
        note.setId("scheme-note");
        note.setMaxLength(LONGEST_NOTE);
        note.setWidthFull();
        note.setRequiredIndicatorVisible(true);
        note.setHelperText(Texts.text("scheme.note.help"));
        note.setValue(typed);
        publish = new Button(Texts.text("scheme.publish"), click -> publish(publishing));
        publish.setId("scheme-publish");
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        why.setId("scheme-why");
        why.addClassName("scoring-due");
        why.getElement().setAttribute("role", "status");
        summary.setId("scheme-summary");
        summary.addClassName("scheme-problems");
        trouble.addClassName("scoring-trouble");
        trouble.getElement().setAttribute("role", "alert");
        Div actions = new Div(publish, why);
        actions.addClassName("scoring-actions");
        changes.setId("scheme-differences");
        add(ScoringMarks.styled(Texts.text("scheme.differences"), "scheme-part"), changes);
        SchemeView.running(running).forEach(this::add);
        add(note, summary, trouble, actions);
        listen(() -> noted.accept(note.getValue()));
    }

    @Override
    void show(SchemeReading reading) {
        super.show(reading);
        summary.removeAll();
        reading.problems().forEach(problem -> summary.add(new ListItem(problem(problem))));
        summary.setVisible(!reading.isSound());
        List<SchemeDiff.Line> lines = SchemeDiff.between(inForce, reading.scheme());
        changes.removeAll();
        changes.add(SchemeChanges.of(Texts.text("scheme.differences"), lines));
        boolean open = reading.isSound() && !lines.isEmpty();
        publish.setEnabled(open);
        why.setText(
                !reading.isSound()
                        ? Texts.text("scheme.why.problems", reading.problems().size())
                        : lines.isEmpty() ? Texts.text("scheme.why.same") : "");
    }

    private NativeButton problem(SchemeProblem problem) {
        NativeButton way = new NativeButton("", click -> editing().choose(problem.place()));
        way.addClassName("scheme-way");
        String name = SchemeIndex.name(editing().form(), problem.place());
        if (!problem.message().contains(name)) {
            way.add(ScoringMarks.styled(name, "scoring-what"));
        }
        way.add(new Span(problem.message()));
        return way;
    }

    /** What was typed stays whatever is refused; a newer version is shown by the page. */
    private void publish(Consumer<String> publishing) {
        trouble.setText("");
        note.setInvalid(false);
        try {
            publishing.accept(note.getValue());
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.BAD_INPUT
                    && refusal.mistakes().getFirst().path().equals("note")) {
                note.setErrorMessage(refusal.words());
                note.setInvalid(true);
                note.focus();
            } else {
                trouble.setText(refusal.words());
            }
        }
    }
}
