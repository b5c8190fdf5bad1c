package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.RoundBoard;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** Units by state: what each has said itself, what evaluators have still to do, what it appeals. */
final class BoardTable extends Composite<Div> {
    BoardTable(RoundBoard board) {
        FactTable table = new FactTable(Texts.text("scoring.board"), Texts.list("scoring.board.columns"));
        EvaluatedUnit kind = null;
        for (RoundBoard.Line line : board.lines()) {
            if (line.unit().kind() != kind) {
                kind = line.unit().kind();
                table.group(kind.term());
            }
            Anchor sheet = new Anchor(
                    RoundPlaces.sheet(board.round().id(), line.unit().code()),
                    line.unit().name());
            sheet.setId("unit-" + line.unit().code());
            table.row(
                    sheet,
                    new Span(Texts.text("scoring.board.of", line.assessed(), line.items())),
                    new Span(
                            line.byPeople() == 0
                                    ? Texts.text("scoring.board.counted")
                                    : Texts.text(
                                            "scoring.board.of", line.byPeople() - line.waiting(), line.byPeople())),
                    count(line.waiting()),
                    count(line.disputed()),
                    count(line.appeals()));
        }
        getContent().setId("board");
        getContent().add(new H3(Texts.text("scoring.board")), table);
    }

    private static Span count(int count) {
        return count == 0 ? new Span("—") : ScoringMarks.styled(Integer.toString(count), "scoring-due");
    }
}
