package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;

/** What moves the round on, and why it cannot yet. */
final class RoundMoves extends Composite<Div> {
    private static final int DAYS_FOR_APPEALS = 7;

    private final Paragraph trouble = new Paragraph();
    private final Runnable moved;

    RoundMoves(Actor actor, Rounds rounds, Round round, LocalDate today, Runnable moved) {
        this.moved = moved;
        long id = round.id();
        int version = round.version();
        trouble.addClassName("scoring-trouble");
        trouble.setId("round-trouble");
        trouble.getElement().setAttribute("role", "alert");
        getContent().addClassName("scoring-moves");
        switch (round.phase()) {
            case SELF_ASSESSMENT ->
                getContent().add(button("beginScoring", () -> rounds.beginScoring(actor, id, version)));
            case SCORING ->
                getContent().add(button("beginVerification", () -> rounds.beginVerification(actor, id, version)));
            case VERIFICATION -> {
                DayPicker until = new DayPicker(Texts.text("scoring.move.appealUntil"));
                until.setId("appeal-until");
                until.setMin(today.plusDays(1));
                until.setValue(today.plusDays(DAYS_FOR_APPEALS));
                TextField why = new TextField(Texts.text("scoring.move.why"));
                why.setId("return-why");
                why.setMaxLength(500);
                Button back =
                        button("returnToScoring", () -> rounds.returnToScoring(actor, id, version, why.getValue()));
                back.removeThemeVariants(ButtonVariant.LUMO_PRIMARY);
                getContent()
                        .add(
                                until,
                                button(
                                        "notice",
                                        () -> rounds.notice(
                                                actor,
                                                id,
                                                version,
                                                Objects.requireNonNullElse(until.getValue(), today))),
                                why,
                                back);
            }
            case NOTICED -> getContent().add(button("lock", () -> rounds.lock(actor, id, version)));
            case LOCKED -> getContent().add(new Paragraph(Texts.text("scoring.move.locked")));
        }
        getContent().add(trouble);
    }

    private Button button(String move, Runnable work) {
        Button button = new Button(Texts.text("scoring.move." + move));
        button.setId("move-" + move);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                work.run();
                moved.run();
            } catch (Refusal refusal) {
                trouble.setText(refusal.words());
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
