package cn.binggui.ui.results;

import cn.binggui.core.results.Figure;
import cn.binggui.core.results.Measure;
import cn.binggui.core.results.ResultTable;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.TrendFigure;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a measure went over periods: lines, and the same numbers in a table. */
final class ResultsTrend extends Composite<Div> {
    private final ResultTable table;
    private final Map<String, String> missing;

    /** A line that is drawn. */
    record Drawn(ResultTable.Line line, TrendFigure.Stroke stroke) {}

    /**
     * Shows a trend.
     *
     * @param drawn lines of the figure; the last one on top
     * @param link address behind a line's name; {@code null} for none
     */
    ResultsTrend(ResultTable table, List<Drawn> drawn, Function<ResultTable.Line, @Nullable String> link) {
        this(table, drawn, link, Map.of(), null);
    }

    /** With other words, by line's id, for what a line does not have in a period, and something that stands beside the figure. */
    ResultsTrend(
            ResultTable table,
            List<Drawn> drawn,
            Function<ResultTable.Line, @Nullable String> link,
            Map<String, String> missing,
            @Nullable Component beside) {
        this.table = table;
        this.missing = Map.copyOf(missing);
        getContent().addClassName("trend");
        getContent().add(new H3(Texts.text("results.trend", table.measure().label())));
        if (table.periods().isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("results.trend.none"));
            none.addClassName("empty");
            getContent().add(none);
            return;
        }
        List<Drawn> told = drawn.stream()
                .filter(each -> table.periods().stream()
                        .anyMatch(period ->
                                ResultWords.point(each.line().figures().get(period)) != null))
                .toList();
        Div split = new Div(
                told.isEmpty()
                        ? new Paragraph(Texts.text("results.trend.hidden"))
                        : new Div(figure(told), legend(told)));
        split.addClassName("results-split");
        if (beside != null) {
            split.add(beside);
        }
        getContent().add(split);
        getContent().add(rows(link));
    }

    private TrendFigure figure(List<Drawn> drawn) {
        return new TrendFigure(
                Texts.text("results.trend", table.measure().label()),
                Texts.text("results.trend.text", table.periods().size()),
                table.periods().stream().map(ResultWords::period).toList(),
                List.of(),
                drawn.stream()
                        .map(each -> new TrendFigure.Line(each.line().name(), each.stroke(), points(each.line())))
                        .toList(),
                ResultWords.scale(table.measure()),
                TrendFigure.Size.WHOLE);
    }

    private List<TrendFigure.@Nullable Point> points(ResultTable.Line line) {
        List<TrendFigure.@Nullable Point> points = new ArrayList<>();
        table.periods()
                .forEach(period -> points.add(ResultWords.point(line.figures().get(period))));
        return points;
    }

    private static Div legend(List<Drawn> drawn) {
        Div legend = new Div();
        legend.addClassName("trend-legend");
        for (Drawn each : drawn) {
            Span key = new Span();
            key.getElement()
                    .setProperty(
                            "innerHTML",
                            "<svg class=\"trend-key-svg\" viewBox=\"0 0 36 12\" aria-hidden=\"true\"><path class=\"trend-line %s\" d=\"M0 6L36 6\"/></svg>"
                                    .formatted(each.stroke().style()));
            legend.add(new Span(key, new Span(each.line().name())));
        }
        return legend;
    }

    private Component rows(Function<ResultTable.Line, @Nullable String> link) {
        List<String> columns = Stream.concat(
                        Stream.of(Texts.text("results.unit")),
                        table.periods().stream().map(ResultWords::period))
                .toList();
        FactTable rows =
                new FactTable(Texts.text("results.trend", table.measure().label()), columns);
        for (ResultTable.Line line : table.lines()) {
            List<Object> cells = new ArrayList<>(List.of(name(line, "open-", link.apply(line))));
            for (Period period : table.periods()) {
                Figure figure = line.figures().get(period);
                cells.add(
                        figure == null && missing.containsKey(line.id())
                                ? ResultWords.styled(missing.get(line.id()), "results-gap")
                                : ResultWords.cell(table.measure(), figure));
            }
            rows.line(cells.toArray());
        }
        Div box = new Div(rows);
        box.addClassName("trend-box");
        return box;
    }

    static Component name(ResultTable.Line line, String prefix, @Nullable String address) {
        if (address == null) {
            return ResultWords.styled(line.name(), "results-name");
        }
        Anchor open = new Anchor(address, line.name());
        open.setId(prefix + line.id());
        return open;
    }

    /** Tells whether a measure is of this kind, so that a quarter's townships are left out in words. */
    static boolean lacksTownships(Measure measure, boolean quarters) {
        return quarters && !measure.hasTownshipQuarters();
    }
}
