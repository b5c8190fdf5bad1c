package cn.binggui.ui.scoring;

import cn.binggui.policy.value.Points;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines over rounds, drawn as SVG; the same numbers stand in a table beside it. */
final class TrendFigure extends Composite<Div> {
    private static final int LEFT = 36;
    private static final int RIGHT = 52;
    private static final int TOP = 16;
    private static final int FOOT = 26;
    /** How many rounds are named below the axis at most. */
    private static final int NAMES = 6;

    private static final int SMALL_NAMES = 4;

    private static final int STEP = 10;
    private static final int HUNDREDTHS = 100;
    private static final int WIDE = 4_000;

    private final List<String> stops;
    private final int width;
    private final int height;
    private final StringBuilder svg = new StringBuilder();
    private final int names;
    private long step;
    private long low;
    private long high;

    /** How large a figure is. */
    enum Size {
        WHOLE(520, 230),
        SMALL(340, 140);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    /** How a line is drawn. */
    enum Stroke {
        OTHER,
        MEDIAN,
        OWN
    }

    /**
     * A line.
     *
     * @param points one for each stop; the line is broken where there is none
     */
    record Line(String name, Stroke stroke, List<@Nullable Points> points) {}

    /**
     * Draws lines, the last one on top.
     *
     * @param title what is drawn
     * @param description what it shows, for those who do not see it
     * @param stops short names of the rounds
     * @param breaks before which stops the scheme changed
     */
    TrendFigure(
            String title, String description, List<String> stops, List<Integer> breaks, List<Line> lines, Size size) {
        this.stops = List.copyOf(stops);
        width = size.width;
        height = size.height;
        names = size == Size.WHOLE ? NAMES : SMALL_NAMES;
        scale(lines);
        String id = "trend-" + Integer.toHexString(Objects.hash(title, description));
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-labelledby=\"%s-title %s-desc\" class=\"trend-svg\">"
                .formatted(width, height, id, id));
        svg.append("<title id=\"%s-title\">%s</title>".formatted(id, escaped(title)));
        svg.append("<desc id=\"%s-desc\">%s</desc>".formatted(id, escaped(description)));
        grid();
        breaks.forEach(this::separate);
        lines.forEach(this::draw);
        svg.append("</svg>");
        getContent().addClassNames("trend-figure", size == Size.WHOLE ? "trend-whole" : "trend-part");
        getContent().getElement().setProperty("innerHTML", svg.toString());
    }

    /**
     * The axis ends at a round number above the highest, in steps of ten, or of twenty where the lines spread; it says so in figures. Room
     * is left below: above a hundred there is nothing but bonus.
     */
    private void scale(List<Line> lines) {
        long least = hundredths(lines).min().orElse(0);
        long most = hundredths(lines).max().orElse(0);
        step = (most - least > WIDE ? 2L : 1L) * STEP * HUNDREDTHS;
        high = Math.max(2 * step, Math.ceilDiv(most, step) * step);
        low = Math.max(0, Math.min(high - 2 * step, Math.floorDiv(least - 1, step) * step));
    }

    private static LongStream hundredths(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point == null ? Stream.empty() : Stream.of(point))
                .mapToLong(Points::hundredths);
    }

    private void grid() {
        for (long value = low; value <= high; value += step) {
            svg.append("<line class=\"trend-grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, width - RIGHT, y(value), y(value)));
            text(LEFT - 6, y(value), "trend-value", Long.toString(value / HUNDREDTHS), "end");
        }
        int every = Math.ceilDiv(stops.size(), names);
        for (int at = stops.size() - 1; at >= 0; at -= every) {
            svg.append("<text class=\"trend-name\" x=\"%s\" y=\"%d\" text-anchor=\"middle\">%s</text>"
                    .formatted(x(at), height - 6, escaped(stops.get(at))));
        }
    }

    /** A dashed rule where what follows was scored by another version of the scheme. */
    private void separate(int before) {
        String between = number((at(before - 1) + at(before)) / 2);
        svg.append("<line class=\"trend-break\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>"
                .formatted(between, between, TOP - 8, height - FOOT));
    }

    private void draw(Line line) {
        String style = "trend-" + line.stroke().name().toLowerCase(Locale.ROOT);
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < line.points().size(); at++) {
            Points point = line.points().get(at);
            if (point != null) {
                path.append(drawing ? "L" : "M").append(x(at)).append(' ').append(y(point.hundredths()));
            }
            drawing = point != null;
        }
        svg.append("<path class=\"trend-line %s\" d=\"%s\"><title>%s</title></path>"
                .formatted(style, path, escaped(line.name())));
        for (int at = 0; at < line.points().size(); at++) {
            Points point = line.points().get(at);
            if (point != null && (line.stroke() == Stroke.OWN || isAlone(line, at))) {
                svg.append(
                        "<circle class=\"trend-dot %s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s %s：%s</title></circle>"
                                .formatted(
                                        style,
                                        x(at),
                                        y(point.hundredths()),
                                        line.stroke() == Stroke.OWN ? "3.5" : "2",
                                        escaped(line.name()),
                                        escaped(stops.get(at)),
                                        point));
            }
        }
        label(line);
    }

    /** A point with no neighbour makes no line; it is drawn as a dot. */
    private static boolean isAlone(Line line, int at) {
        List<@Nullable Points> points = line.points();
        return (at == 0 || points.get(at - 1) == null) && (at == points.size() - 1 || points.get(at + 1) == null);
    }

    private void label(Line line) {
        Points last = line.points().isEmpty() ? null : line.points().getLast();
        if (line.stroke() == Stroke.OWN && last != null) {
            text(width - RIGHT + 6, y(last.hundredths()), "trend-last", last.toString(), "start");
        }
    }

    private void text(int x, String y, String style, String words, String anchor) {
        svg.append("<text class=\"%s\" x=\"%d\" y=\"%s\" dy=\"0.35em\" text-anchor=\"%s\">%s</text>"
                .formatted(style, x, y, anchor, escaped(words)));
    }

    private String x(int at) {
        return number(at(at));
    }

    private double at(int at) {
        double room = width - LEFT - RIGHT - 24.0;
        return LEFT + 12 + (stops.size() == 1 ? room / 2 : room * at / (stops.size() - 1));
    }

    private String y(long value) {
        double room = height - TOP - FOOT;
        return number(TOP + room * (high - value) / (high - low));
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
