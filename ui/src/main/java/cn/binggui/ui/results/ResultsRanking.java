package cn.binggui.ui.results;

import cn.binggui.core.results.Measure;
import cn.binggui.core.results.ResultTable;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counties or townships by their change against the period before. */
final class ResultsRanking extends Composite<Div> {
    ResultsRanking(ResultTable table, Period period, Function<ResultTable.Line, @Nullable String> link) {
        Measure measure = table.measure();
        Boolean higher = measure.higherIsBetter();
        getContent()
                .add(
                        new H3(Texts.text("results.ranking", ResultWords.period(period))),
                        new Paragraph(Texts.text(
                                higher == null
                                        ? "results.ranking.rising"
                                        : higher ? "results.ranking.higher" : "results.ranking.lower",
                                ResultWords.period(period.before()))));
        FactTable rows = new FactTable(
                Texts.text("results.ranking", ResultWords.period(period)),
                List.of(
                        Texts.text("results.place"),
                        Texts.text("results.unit"),
                        ResultWords.period(period),
                        ResultWords.period(period.before()),
                        Texts.text("results.change")));
        List<ResultTable.Rank> ranking = table.ranking(period);
        int place = 0;
        for (int i = 0; i < ranking.size(); i++) {
            ResultTable.Rank rank = ranking.get(i);
            Long before = i == 0 ? null : ranking.get(i - 1).change();
            // equal changes share a place
            place = before != null && before.equals(rank.change()) ? place : i + 1;
            rows.row(
                    new Span(rank.change() == null ? "—" : Integer.toString(place)),
                    ResultsTrend.name(rank.line(), "rank-", link.apply(rank.line())),
                    ResultWords.cell(measure, rank.now()),
                    ResultWords.cell(measure, rank.before()),
                    change(measure, rank));
        }
        if (table.lines().stream().anyMatch(line -> link.apply(line) != null)) {
            getContent().add(new Paragraph(Texts.text("results.ranking.open")));
        }
        getContent().add(rows);
        getContent().addClassName("results-ranking");
    }

    private static Component change(Measure measure, ResultTable.Rank rank) {
        Long change = rank.change();
        if (change != null) {
            return ResultWords.styled(ResultWords.change(measure, change), ResultWords.style(measure, change));
        }
        Span unknown = ResultWords.styled("—", "results-hidden");
        unknown.setTitle(Texts.text("results.change.unknown"));
        return unknown;
    }
}
