package cn.binggui.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lines over periods, drawn as SVG; the same numbers stand in a table beside it. */
@StyleSheet("context://styles/trend.css")
public final class TrendFigure extends Composite<Div> {
    private static final int LEFT = 36;
    private static final int RIGHT = 52;
    private static final int TOP = 16;
    private static final int FOOT = 26;
    /** How many periods are named below the axis at most. */
    private static final int NAMES = 6;

    private static final int SMALL_NAMES = 4;

    private static final int MOST_STEPS = 4;
    private static final double BESIDE = 6;
    private static final int[] ROUND = {1, 2, 5};

    private final Scale scale;
    private final List<String> stops;
    private final int width;
    private final int height;
    private final StringBuilder svg = new StringBuilder();
    private final int names;
    private long step;
    private long low;
    private long high;

    /** How large a figure is. */
    public enum Size {
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
    public enum Stroke {
        OTHER,
        MEDIAN,
        OWN,
        FIRST,
        SECOND,
        THIRD,
        FOURTH,
        FIFTH,
        SIXTH;

        boolean hasDots() {
            return this != OTHER && this != MEDIAN;
        }

        /** Returns the style of its line, dots and key. */
        public String style() {
            return "trend-" + name().toLowerCase(Locale.ROOT);
        }

        /** Returns the strokes of lines that stand beside each other. */
        public static List<Stroke> beside() {
            return List.of(FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH);
        }
    }

    /**
     * What the values are.
     *
     * @param unit values in one unit of the axis
     * @param step the smallest step of the axis, in units
     * @param fromZero whether the axis begins at zero
     * @param words a value in words
     */
    public record Scale(long unit, int step, boolean fromZero, LongFunction<String> words) {}

    /** A value, or where only its bounds are known, those. */
    public record Point(long low, long high) {
        public static Point of(long value) {
            return new Point(value, value);
        }

        boolean isExact() {
            return low == high;
        }
    }

    /**
     * A line.
     *
     * @param points one for each stop; the line is broken where there is none, and where only bounds are known
     */
    public record Line(String name, Stroke stroke, List<@Nullable Point> points) {}

    /**
     * Draws lines, the last one on top.
     *
     * @param title what is drawn
     * @param description what it shows, for those who do not see it
     * @param stops short names of the periods
     * @param breaks before which stops something changed
     */
    public TrendFigure(
            String title,
            String description,
            List<String> stops,
            List<Integer> breaks,
            List<Line> lines,
            Scale scale,
            Size size) {
        this.scale = scale;
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
        for (int i = 0; i < lines.size(); i++) {
            draw(lines.get(i), BESIDE * (i - (lines.size() - 1) / 2.0));
        }
        svg.append("</svg>");
        getContent().addClassNames("trend-figure", size == Size.WHOLE ? "trend-whole" : "trend-part");
        getContent().getElement().setProperty("innerHTML", svg.toString());
    }

    /** The axis ends at a round number above the highest, in round steps; it says so in figures. Room is left below, and none above. */
    private void scale(List<Line> lines) {
        long least = scale.fromZero() ? 0 : values(lines).min().orElse(0);
        long most = values(lines).max().orElse(0);
        step = step(most - least);
        high = Math.max(2 * step, Math.ceilDiv(most, step) * step);
        low = scale.fromZero() ? 0 : Math.max(0, Math.min(high - 2 * step, Math.floorDiv(least - 1, step) * step));
    }

    private long step(long range) {
        for (long ten = 1; ; ten *= 10) {
            for (int round : ROUND) {
                long units = round * ten;
                if (units >= scale.step() && range <= MOST_STEPS * units * scale.unit()) {
                    return units * scale.unit();
                }
            }
        }
    }

    private static LongStream values(List<Line> lines) {
        return lines.stream()
                .flatMap(line -> line.points().stream())
                .flatMap(point -> point == null ? Stream.empty() : Stream.of(point))
                .flatMapToLong(point -> LongStream.of(point.low(), point.high()));
    }

    private void grid() {
        for (long value = low; value <= high; value += step) {
            svg.append("<line class=\"trend-grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, width - RIGHT, y(value), y(value)));
            text(LEFT - 6, y(value), "trend-value", Long.toString(value / scale.unit()), "end");
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

    /** Bars of several lines stand beside each other. */
    private void draw(Line line, double aside) {
        String style = line.stroke().style();
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int at = 0; at < line.points().size(); at++) {
            Point point = exact(line, at);
            if (point != null) {
                path.append(drawing ? "L" : "M").append(x(at)).append(' ').append(y(point.low()));
            }
            drawing = point != null;
        }
        svg.append("<path class=\"trend-line %s\" d=\"%s\"><title>%s</title></path>"
                .formatted(style, path, escaped(line.name())));
        for (int at = 0; at < line.points().size(); at++) {
            Point point = line.points().get(at);
            if (point != null && !point.isExact()) {
                between(line, at, aside, point);
            } else if (point != null && (line.stroke().hasDots() || isAlone(line, at))) {
                svg.append(
                        "<circle class=\"trend-dot %s\" cx=\"%s\" cy=\"%s\" r=\"%s\"><title>%s %s：%s</title></circle>"
                                .formatted(
                                        style,
                                        x(at),
                                        y(point.low()),
                                        line.stroke().hasDots() ? "3.5" : "2",
                                        escaped(line.name()),
                                        escaped(stops.get(at)),
                                        escaped(scale.words().apply(point.low()))));
            }
        }
        label(line);
    }

    /** A bar from bound to bound. */
    private void between(Line line, int at, double aside, Point point) {
        String place = number(at(at) + aside);
        svg.append(
                "<line class=\"trend-between %s\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"><title>%s %s：%s–%s</title></line>"
                        .formatted(
                                line.stroke().style(),
                                place,
                                place,
                                y(point.low()),
                                y(point.high()),
                                escaped(line.name()),
                                escaped(stops.get(at)),
                                escaped(scale.words().apply(point.low())),
                                escaped(scale.words().apply(point.high()))));
    }

    private static @Nullable Point exact(Line line, int at) {
        Point point = line.points().get(at);
        return point == null || !point.isExact() ? null : point;
    }

    /** A point with no neighbour makes no line; it is drawn as a dot. */
    private static boolean isAlone(Line line, int at) {
        return (at == 0 || exact(line, at - 1) == null)
                && (at == line.points().size() - 1 || exact(line, at + 1) == null);
    }

    private void label(Line line) {
        Point last = line.points().isEmpty() ? null : line.points().getLast();
        if (line.stroke() == Stroke.OWN && last != null && last.isExact()) {
            text(width - RIGHT + 6, y(last.low()), "trend-last", scale.words().apply(last.low()), "start");
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
