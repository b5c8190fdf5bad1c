package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.Ranking;
import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.core.scoring.round.UnitTotal;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A published ranking, the person's own unit marked. */
final class RankingTable extends Composite<Div> {
    /** How many of the first and of the last are shown. */
    private static final int ENDS = 5;
    /** How many are shown on either side of one's own. */
    private static final int NEAR = 2;
    /** So many are shown whole: a gap for one or two hides more than it saves. */
    private static final int MOST_WHOLE = 12;

    private final Ranking ranking;
    private final List<ScoredUnit> own;
    /** Whether workloads are shown; the province does not see them. */
    private final boolean weighs;

    private final Div shown = new Div();

    RankingTable(Ranking ranking, List<ScoredUnit> own) {
        this.ranking = ranking;
        this.own = own;
        weighs = ranking.lines().stream().anyMatch(line -> line.smoothed() != null || line.workload() != null);
        getContent().addClassName("scoring-ranking");
        getContent().add(new H3(Texts.text("scoring.ranking", ranking.kind().term())));
        if (ranking.before() != null) {
            getContent().add(new Paragraph(Texts.text("scoring.ranking.before", ranking.before())));
        }
        getContent().add(shown);
        if (weighs) {
            getContent().add(ScoringMarks.styled(Texts.text("scoring.ranking.notes"), "scoring-muted"));
        }
        show(false);
    }

    /** Shows the first and last ones with one's own and its neighbours, or all. */
    private void show(boolean all) {
        shown.removeAll();
        FactTable table = new FactTable(
                ranking.kind().term(),
                Texts.list(weighs ? "scoring.ranking.columns" : "scoring.ranking.columns.published"));
        int count = ranking.lines().size();
        boolean whole = all || count <= MOST_WHOLE;
        boolean gap = false;
        for (int i = 0; i < count; i++) {
            if (whole || i < ENDS || i >= count - ENDS || isNearOwn(i)) {
                row(table, ranking.lines().get(i));
                gap = false;
            } else if (!gap) {
                table.group(Texts.text("scoring.ranking.gap"));
                gap = true;
            }
        }
        shown.add(table);
        if (!whole) {
            Button rest = new Button(Texts.text("scoring.ranking.all", count), click -> show(true));
            rest.setId("ranking-all-" + ranking.kind().name());
            rest.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            shown.add(rest);
        }
    }

    private boolean isNearOwn(int at) {
        List<Ranking.Line> lines = ranking.lines();
        return IntStream.rangeClosed(Math.max(0, at - NEAR), Math.min(lines.size() - 1, at + NEAR))
                .anyMatch(i -> isOwn(lines.get(i)));
    }

    private boolean isOwn(Ranking.Line line) {
        return own.stream().anyMatch(unit -> unit.code().equals(line.unit().code()));
    }

    private void row(FactTable table, Ranking.Line line) {
        UnitTotal total = line.total();
        List<Component> cells = new ArrayList<>(List.of(
                new Span(total.place() == null ? "—" : total.place().toString()),
                new Span(line.unit().name()),
                ScoringMarks.total(total.total()),
                change(line)));
        if (weighs) {
            cells.add(ScoringMarks.styled(
                    line.smoothed() == null ? "—" : line.smoothed().toString(), "scoring-muted"));
            cells.add(new Span(line.workload() == null ? "—" : line.workload().toString()));
        }
        cells.add(new Span(ScoringMarks.percent(total.weight())));
        cells.add(new Span(total.vetoed() == null ? "" : Texts.text("scoring.vetoed")));
        NativeTableRow row = table.row(cells.toArray(Component[]::new));
        if (isOwn(line)) {
            row.addClassName("scoring-mine");
        }
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
