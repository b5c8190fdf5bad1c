package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.round.Trend;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.TrendFigure;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How units of one kind went over locked rounds: one of them drawn out, or all. */
final class TrendPart extends Composite<Div> {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy-MM", Locale.ROOT);
    private static final TrendFigure.Scale SCALE =
            new TrendFigure.Scale(100, 10, false, value -> new Points(value).toString());

    private final Trend trend;
    private final Function<String, String> address;

    /**
     * Shows a trend.
     *
     * @param chosen code of the unit that is drawn out; empty for none
     * @param folded whether the table of all units is opened by whoever wants it
     * @param address of the page on which a unit is drawn out
     */
    TrendPart(Trend trend, String chosen, boolean folded, Function<String, String> address) {
        this.trend = trend;
        this.address = address;
        getContent().addClassName("trend");
        if (trend.stops().size() < 2) {
            Paragraph few =
                    new Paragraph(Texts.text("scoring.trend.few", trend.stops().size()));
            few.addClassName("empty");
            getContent().add(few);
        }
        if (trend.stops().isEmpty()) {
            return;
        }
        if (trend.mixesSchemes()) {
            Paragraph mixed = new Paragraph(Texts.text("scoring.trend.mixed"));
            mixed.setId("trend-mixed");
            mixed.addClassName("scoring-due");
            mixed.addClassName("trend-mixed");
            getContent().add(mixed);
        }
        Optional<String> name = Optional.ofNullable(trend.units().get(chosen));
        if (trend.stops().stream().allMatch(stop -> stop.median() == null)) {
            getContent().add(new Paragraph(Texts.text("scoring.trend.nothing")));
        } else if (trend.stops().size() > 1) {
            getContent().add(totals(chosen, name.orElse("")), legend(name.orElse("")));
        }
        if (name.isPresent()) {
            getContent().add(own(chosen, name.get()));
            sides(chosen, name.get());
        } else {
            Details figures = new Details(Texts.text("scoring.trend.table"), all());
            figures.setOpened(!folded);
            getContent().add(figures);
        }
    }

    private TrendFigure totals(String chosen, String name) {
        List<TrendFigure.Line> lines = new ArrayList<>();
        trend.units().forEach((code, unit) -> {
            if (!code.equals(chosen)) {
                lines.add(line(unit, TrendFigure.Stroke.OTHER, stop -> total(stop, code)));
            }
        });
        lines.add(line(Texts.text("scoring.trend.median"), TrendFigure.Stroke.MEDIAN, Trend.Stop::median));
        if (!name.isEmpty()) {
            lines.add(line(name, TrendFigure.Stroke.OWN, stop -> total(stop, chosen)));
        }
        String title =
                Texts.text("scoring.trend.figure", name.isEmpty() ? trend.kind().term() : name);
        return new TrendFigure(
                title,
                Texts.text("scoring.trend.figure.text", trend.stops().size()),
                months(),
                breaks(),
                lines,
                SCALE,
                TrendFigure.Size.WHOLE);
    }

    private TrendFigure.Line line(
            String name, TrendFigure.Stroke stroke, Function<Trend.Stop, @Nullable Points> points) {
        List<TrendFigure.@Nullable Point> found = new ArrayList<>();
        trend.stops().forEach(stop -> {
            Points value = points.apply(stop);
            found.add(value == null ? null : TrendFigure.Point.of(value.hundredths()));
        });
        return new TrendFigure.Line(name, stroke, found);
    }

    private static @Nullable Points total(Trend.Stop stop, String unit) {
        return stop.mark(unit).map(Trend.Mark::total).orElse(null);
    }

    private List<String> months() {
        return trend.stops().stream().map(stop -> MONTH.format(stop.to())).toList();
    }

    private List<Integer> breaks() {
        List<Trend.Stop> stops = trend.stops();
        return IntStream.range(1, stops.size())
                .filter(at -> stops.get(at).scheme() != stops.get(at - 1).scheme())
                .boxed()
                .toList();
    }

    private Div legend(String name) {
        Div legend = new Div();
        legend.addClassName("trend-legend");
        if (!name.isEmpty()) {
            legend.add(entry("trend-key-own", name));
        }
        legend.add(entry("trend-key-median", Texts.text("scoring.trend.median")));
        if (trend.units().size() > (name.isEmpty() ? 0 : 1)) {
            legend.add(entry(
                    "trend-key-other", Texts.text(name.isEmpty() ? "scoring.trend.units" : "scoring.trend.others")));
        }
        if (trend.mixesSchemes()) {
            legend.add(entry("trend-key-break", Texts.text("scoring.trend.break")));
        }
        return legend;
    }

    private static Span entry(String style, String words) {
        return new Span(ScoringMarks.styled("", "trend-key", style), new Span(words));
    }

    private Component own(String unit, String name) {
        FactTable table = new FactTable(Texts.text("scoring.trend.figure", name), Texts.list("scoring.trend.columns"));
        for (Trend.Stop stop : trend.stops().reversed()) {
            Optional<Trend.Mark> mark = stop.mark(unit);
            Integer place = mark.map(Trend.Mark::place).orElse(null);
            table.line(
                    ScoringMarks.styled(stop.name(), "scoring-name"),
                    Texts.text("scoring.period", stop.from(), stop.to()),
                    Texts.text("scoring.scheme.version", stop.scheme()),
                    mark.isEmpty()
                            ? ScoringMarks.styled(Texts.text("scoring.trend.absent"), "scoring-unscored")
                            : ScoringMarks.total(mark.get().total()),
                    place == null ? "—" : Texts.text("scoring.trend.place", place),
                    words(stop.median()));
        }
        return table;
    }

    /** Each dimension for itself, the lines beside the figures. */
    private void sides(String unit, String name) {
        List<Trend.Side> scored = trend.sides().stream()
                .filter(side -> trend.stops().stream().anyMatch(stop -> share(stop, unit, side) != null))
                .toList();
        if (scored.isEmpty()) {
            return;
        }
        getContent().add(new H3(Texts.text("scoring.trend.sides")));
        if (trend.stops().size() > 1) {
            Div figures = new Div();
            figures.addClassName("trend-sides");
            scored.forEach(side -> figures.add(side(unit, name, side)));
            getContent().add(figures);
        }
        List<String> columns = Stream.concat(
                        Stream.of(Texts.text("scoring.trend.round")),
                        scored.stream().map(Trend.Side::name))
                .toList();
        FactTable table = new FactTable(Texts.text("scoring.trend.sides"), columns);
        for (Trend.Stop stop : trend.stops().reversed()) {
            List<Object> cells = new ArrayList<>(List.of(ScoringMarks.styled(stop.name(), "scoring-name")));
            scored.forEach(side -> cells.add(shares(stop, unit, side)));
            table.line(cells.toArray());
        }
        getContent()
                .add(scrolling(table), ScoringMarks.styled(Texts.text("scoring.trend.sides.note"), "scoring-muted"));
    }

    private Div side(String unit, String name, Trend.Side side) {
        List<TrendFigure.Line> lines = List.of(
                line(
                        Texts.text("scoring.trend.median"),
                        TrendFigure.Stroke.MEDIAN,
                        stop -> stop.medians().get(side.id())),
                line(name, TrendFigure.Stroke.OWN, stop -> share(stop, unit, side)));
        Div part = new Div(
                ScoringMarks.styled(side.name(), "scoring-name"),
                new TrendFigure(
                        Texts.text("scoring.trend.figure", name + " " + side.name()),
                        Texts.text("scoring.trend.figure.side", side.name()),
                        months(),
                        breaks(),
                        lines,
                        SCALE,
                        TrendFigure.Size.SMALL));
        part.addClassName("trend-side");
        return part;
    }

    private static @Nullable Points share(Trend.Stop stop, String unit, Trend.Side side) {
        return stop.mark(unit).map(mark -> mark.shares().get(side.id())).orElse(null);
    }

    private static Component shares(Trend.Stop stop, String unit, Trend.Side side) {
        Points own = share(stop, unit, side);
        Points median = stop.medians().get(side.id());
        Span shown = new Span(ScoringMarks.styled(words(own), "scoring-points"));
        if (median != null) {
            shown.add(ScoringMarks.styled(Texts.text("scoring.trend.of.median", median), "trend-small"));
        }
        return shown;
    }

    private Component all() {
        List<String> columns = Stream.concat(
                        Stream.of(Texts.text("scoring.trend.unit")),
                        trend.stops().stream().map(Trend.Stop::name))
                .toList();
        FactTable table =
                new FactTable(Texts.text("scoring.trend.figure", trend.kind().term()), columns);
        trend.units().forEach((code, name) -> {
            Anchor open = new Anchor(address.apply(code), name);
            open.setId("trend-" + code);
            List<Object> cells = new ArrayList<>(List.of(open));
            trend.stops().forEach(stop -> cells.add(total(stop.mark(code))));
            table.line(cells.toArray());
        });
        List<Object> medians =
                new ArrayList<>(List.of(ScoringMarks.styled(Texts.text("scoring.trend.median"), "scoring-name")));
        trend.stops().forEach(stop -> medians.add(ScoringMarks.styled(words(stop.median()), "scoring-points")));
        table.line(medians.toArray());
        List<Object> schemes = new ArrayList<>(List.of(Texts.text("scoring.trend.scheme")));
        trend.stops().forEach(stop -> schemes.add(Texts.text("scoring.scheme.version", stop.scheme())));
        table.line(schemes.toArray());
        return scrolling(table);
    }

    private static Component total(Optional<Trend.Mark> mark) {
        if (mark.isEmpty()) {
            return ScoringMarks.styled("—", "scoring-unscored");
        }
        Span shown = new Span(ScoringMarks.total(mark.get().total()));
        Integer place = mark.get().place();
        if (place != null) {
            shown.add(ScoringMarks.styled(Texts.text("scoring.trend.place", place), "trend-small"));
        }
        return shown;
    }

    private static Div scrolling(Component table) {
        Div box = new Div(table);
        box.addClassName("trend-box");
        return box;
    }

    private static String words(@Nullable Points points) {
        return Objects.requireNonNullElse(points, "—").toString();
    }
}
