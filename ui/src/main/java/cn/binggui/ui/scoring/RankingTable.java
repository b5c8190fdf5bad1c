package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.Ranking;
import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.core.scoring.round.UnitTotal;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A published ranking, the person's own unit marked. */
final class RankingTable extends Composite<Div> {
    RankingTable(Ranking ranking, List<ScoredUnit> own) {
        FactTable table = new FactTable(ranking.kind().term(), Texts.list("scoring.ranking.columns"));
        for (Ranking.Line line : ranking.lines()) {
            UnitTotal total = line.total();
            NativeTableRow row = table.row(
                    new Span(total.place() == null ? "—" : total.place().toString()),
                    new Span(line.unit().name()),
                    ScoringMarks.total(total.total()),
                    change(line),
                    new Span(line.workload() == null ? "—" : line.workload().toString()),
                    new Span(ScoringMarks.percent(total.weight())),
                    new Span(total.vetoed() == null ? "" : Texts.text("scoring.vetoed")));
            if (own.stream().anyMatch(unit -> unit.code().equals(line.unit().code()))) {
                row.addClassName("scoring-mine");
            }
        }
        getContent().addClassName("scoring-ranking");
        getContent().add(new H3(Texts.text("scoring.ranking", ranking.kind().term())));
        if (ranking.before() != null) {
            getContent().add(new Paragraph(Texts.text("scoring.ranking.before", ranking.before())));
        }
        getContent().add(table);
    }

    private static Component change(Ranking.Line line) {
        UnitTotal before = line.before();
        Integer now = line.total().place();
        Integer then = before == null ? null : before.place();
        if (now == null || then == null) {
            return new Span("—");
        }
        int risen = then - now;
        return risen == 0
                ? new Span(Texts.text("scoring.ranking.same"))
                : ScoringMarks.styled(
                        Texts.text(risen > 0 ? "scoring.ranking.up" : "scoring.ranking.down", Math.abs(risen)),
                        risen > 0 ? "scoring-up" : "scoring-down");
    }
}
