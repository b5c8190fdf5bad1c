package cn.binggui.ui.population;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Households over a moving number, a line each; the same numbers stand in a table below it. */
final class CurveFigure extends Composite<Div> {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int RIGHT = 16;
    private static final int TOP = 14;
    private static final int FOOT = 28;
    private static final int ROWS = 4;
    private static final int NAMES = 6;

    private final List<BigDecimal> values;
    private final StringBuilder svg = new StringBuilder();
    private final int high;

    /**
     * A line.
     *
     * @param style its CSS class
     * @param counts one for each value
     */
    record Line(String name, String style, List<Integer> counts) {}

    CurveFigure(String title, List<BigDecimal> values, List<Line> lines, BigDecimal at) {
        this.values = List.copyOf(values);
        int most = lines.stream()
                .flatMap(line -> line.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int step = step(Math.max(1, Math.ceilDiv(most, ROWS)));
        high = step * ROWS;
        svg.append("<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\" class=\"lab-curve\">"
                .formatted(WIDTH, HEIGHT, FlowFigure.escaped(title)));
        for (int row = 0; row <= ROWS; row++) {
            String y = y(row * step);
            svg.append("<line class=\"lab-grid\" x1=\"%d\" x2=\"%d\" y1=\"%s\" y2=\"%s\"/>"
                    .formatted(LEFT, WIDTH - RIGHT, y, y));
            text(LEFT - 6, y, "end", Integer.toString(row * step));
        }
        int every = Math.ceilDiv(values.size(), NAMES);
        for (int stop = 0; stop < values.size(); stop += every) {
            text(x(values.get(stop)), Integer.toString(HEIGHT - 8), "middle", RunBar.plain(values.get(stop)));
        }
        String x = number(x(at));
        svg.append(
                "<line class=\"lab-at\" x1=\"%s\" x2=\"%s\" y1=\"%d\" y2=\"%d\"/>".formatted(x, x, TOP, HEIGHT - FOOT));
        lines.forEach(this::draw);
        svg.append("</svg>");
        getContent().addClassName("lab-curve-box");
        getContent().getElement().setProperty("innerHTML", svg.toString());
    }

    /** Returns the next of 1, 2, 5, 10, 20, 50 … */
    private static int step(int least) {
        int step = 1;
        while (step < least) {
            if (step * 2 >= least) {
                return step * 2;
            }
            if (step * 5 >= least) {
                return step * 5;
            }
            step *= 10;
        }
        return step;
    }

    private void draw(Line line) {
        StringBuilder path = new StringBuilder();
        for (int stop = 0; stop < values.size(); stop++) {
            path.append(stop == 0 ? "M" : "L")
                    .append(number(x(values.get(stop))))
                    .append(' ')
                    .append(y(line.counts().get(stop)));
        }
        String name = FlowFigure.escaped(line.name());
        svg.append("<path class=\"lab-line %s\" d=\"%s\"><title>%s</title></path>".formatted(line.style(), path, name));
        for (int stop = 0; stop < values.size(); stop++) {
            svg.append("<circle class=\"lab-dot %s\" cx=\"%s\" cy=\"%s\" r=\"2.5\"><title>%s %s：%d</title></circle>"
                    .formatted(
                            line.style(),
                            number(x(values.get(stop))),
                            y(line.counts().get(stop)),
                            name,
                            RunBar.plain(values.get(stop)),
                            line.counts().get(stop)));
        }
    }

    private void text(double x, String y, String anchor, String words) {
        svg.append("<text class=\"lab-axis\" x=\"%s\" y=\"%s\" dy=\"0.35em\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), y, anchor, FlowFigure.escaped(words)));
    }

    private double x(BigDecimal value) {
        double first = values.getFirst().doubleValue();
        double last = values.getLast().doubleValue();
        double room = WIDTH - LEFT - RIGHT - 20.0;
        return LEFT + 10 + (last == first ? room / 2 : room * (value.doubleValue() - first) / (last - first));
    }

    private String y(int count) {
        double room = HEIGHT - TOP - FOOT;
        return number(TOP + room * (high - count) / high);
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
