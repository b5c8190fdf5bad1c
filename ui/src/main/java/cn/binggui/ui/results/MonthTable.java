package cn.binggui.ui.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.results.Figure;
import cn.binggui.core.results.Measure;
import cn.binggui.core.results.MonthLook;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A month or quarter of the county and its townships; each cell says the county's own figure and below it what the province sees. */
final class MonthTable extends Composite<Div> {
    private static final List<Measure> MEASURES = Arrays.stream(Measure.values())
            .filter(measure -> measure != Measure.SCORE)
            .toList();

    MonthTable(MonthLook look, Period period) {
        List<String> columns = Stream.concat(
                        Stream.of(Texts.text("results.unit")), MEASURES.stream().map(Measure::label))
                .toList();
        FactTable table = new FactTable(ResultWords.period(period), columns);
        places(look).forEach((code, name) -> {
            List<Object> cells = new ArrayList<>(List.of(ResultWords.styled(name, "results-name")));
            MEASURES.forEach(measure -> cells.add(cell(look, measure, new Cell(code, ALL, period))));
            table.line(cells.toArray());
        });
        getContent().add(table);
        getContent().addClassName("trend-box");
    }

    /** Returns the households confirmed by category. */
    static Div categories(MonthLook look, Period period) {
        List<String> columns = Stream.concat(
                        Stream.of(Texts.text("results.unit")),
                        look.categories().stream()
                                .map(id -> Category.valueOf(id).term()))
                .toList();
        FactTable table = new FactTable(Texts.text("results.month.categories"), columns);
        places(look).forEach((code, name) -> {
            List<Object> cells = new ArrayList<>(List.of(ResultWords.styled(name, "results-name")));
            look.categories()
                    .forEach(
                            category -> cells.add(cell(look, Measure.CONFIRMATIONS, new Cell(code, category, period))));
            table.line(cells.toArray());
        });
        Div box = new Div(table);
        box.addClassName("trend-box");
        return box;
    }

    private static Map<String, String> places(MonthLook look) {
        Map<String, String> places = new LinkedHashMap<>();
        places.put(ALL, Texts.text("results.whole"));
        places.putAll(look.townships());
        return places;
    }

    private static Component cell(MonthLook look, Measure measure, Cell cell) {
        return look.line(measure, cell)
                .map(line -> cell(measure, line))
                .orElseGet(() -> ResultWords.styled(Texts.text("results.none"), "results-hidden"));
    }

    private static Component cell(Measure measure, MonthLook.Line line) {
        Figure shown = line.shown();
        String own = line.own().isPresent()
                ? ResultWords.value(measure, line.own().getAsLong())
                : Texts.text("results.none");
        Span cell = new Span(ResultWords.styled(own, "results-number"));
        boolean same = shown.isExact()
                && line.own().isPresent()
                && shown.low() == line.own().getAsLong();
        Span seen = ResultWords.styled(
                same ? Texts.text("results.seen.same") : Texts.text("results.seen", ResultWords.figure(measure, shown)),
                "results-seen",
                shown.mark() == Mark.TOLD ? "results-told" : "results-hidden");
        String reason = ResultWords.reason(shown);
        if (!reason.isEmpty()) {
            seen.setTitle(reason);
        }
        cell.add(seen);
        return cell;
    }
}
