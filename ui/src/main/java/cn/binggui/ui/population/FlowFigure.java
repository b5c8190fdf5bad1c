package cn.binggui.ui.population;

import cn.binggui.core.population.Answer;
import cn.binggui.core.population.TrialResult;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ribbons from one county's categories to another's, as wide as the households that go there; the same numbers stand in a table beside it. */
final class FlowFigure extends Composite<Div> {
    private static final int WIDTH = 700;
    private static final int SIDE = 178;
    private static final int BAR = 12;
    private static final int HEIGHT = 300;
    private static final int GAP = 12;
    private static final int TOP = 24;
    private static final double LEAST = 1.5;
    private static final double LABEL = 15;

    private final StringBuilder svg = new StringBuilder();
    private final int households;

    FlowFigure(TrialResult result, String from, String to) {
        households = Math.max(1, result.households());
        Map<String, String> names = result.counties();
        String one = names.getOrDefault(from, from);
        String other = names.getOrDefault(to, to);
        SortedMap<Answer, Integer> left = result.mix(from);
        SortedMap<Answer, Integer> right = result.mix(to);
        double height = TOP + HEIGHT + GAP * (double) Math.max(left.size(), right.size());
        svg.append("<svg viewBox=\"0 0 %d %s\" role=\"group\" aria-label=\"%s\" class=\"lab-flow\">"
                .formatted(WIDTH, number(height), escaped(Texts.text("lab.flow.title", one, other))));
        text(SIDE, 14, "end", "lab-flow-county", one);
        text(WIDTH - SIDE, 14, "start", "lab-flow-county", other);
        Map<Answer, Double> leaving = bars(left, SIDE, "end", SIDE - 6);
        Map<Answer, Double> arriving = bars(right, WIDTH - SIDE - BAR, "start", WIDTH - SIDE + 6);
        ribbons(result.flows(from, to), leaving, arriving);
        svg.append("</svg>");
        getContent().addClassName("lab-flow-box");
        getContent().getElement().setProperty("innerHTML", svg.toString());
    }

    private double width(int count) {
        return Math.max(LEAST, (double) HEIGHT * count / households);
    }

    /** Draws one side and returns where each answer's bar begins; names keep apart even where bars are thin. */
    private Map<Answer, Double> bars(SortedMap<Answer, Integer> mix, int x, String anchor, int words) {
        Map<Answer, Double> begins = new TreeMap<>();
        double y = TOP;
        for (Map.Entry<Answer, Integer> entry : mix.entrySet()) {
            double room = width(entry.getValue());
            begins.put(entry.getKey(), y);
            svg.append("<rect class=\"lab-fill %s\" x=\"%d\" y=\"%s\" width=\"%d\" height=\"%s\"/>"
                    .formatted(AnswerMarks.style(entry.getKey()), x, number(y), BAR, number(room)));
            text(
                    words,
                    y + Math.min(room, LABEL) / 2 + 4,
                    anchor,
                    "lab-flow-name",
                    AnswerMarks.words(entry.getKey()) + " " + entry.getValue());
            y += Math.max(room, LABEL - GAP + 2) + GAP;
        }
        return begins;
    }

    private void ribbons(List<TrialResult.Flow> flows, Map<Answer, Double> leaving, Map<Answer, Double> arriving) {
        for (TrialResult.Flow flow : flows) {
            double room = width(flow.households());
            double begin = leaving.merge(flow.from(), room, Double::sum) - room;
            double end = arriving.merge(flow.to(), room, Double::sum) - room;
            String words = Texts.text(
                    "lab.flow.words",
                    AnswerMarks.words(flow.from()),
                    AnswerMarks.words(flow.to()),
                    flow.households(),
                    AnswerMarks.share(flow.households(), households));
            int x = SIDE + BAR;
            int far = WIDTH - SIDE - BAR;
            int middle = (x + far) / 2;
            svg.append(
                    "<path class=\"lab-ribbon %s%s\" tabindex=\"0\" role=\"img\" aria-label=\"%s\" d=\"M%d %s C%d %s %d %s %d %s L%d %s C%d %s %d %s %d %s Z\"><title>%s</title></path>"
                            .formatted(
                                    AnswerMarks.style(flow.from()),
                                    flow.from().equals(flow.to()) ? " lab-same" : "",
                                    escaped(words),
                                    x,
                                    number(begin),
                                    middle,
                                    number(begin),
                                    middle,
                                    number(end),
                                    far,
                                    number(end),
                                    far,
                                    number(end + room),
                                    middle,
                                    number(end + room),
                                    middle,
                                    number(begin + room),
                                    x,
                                    number(begin + room),
                                    escaped(words)));
        }
    }

    private void text(double x, double y, String anchor, String style, String words) {
        svg.append("<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(style, number(x), number(y), anchor, escaped(words)));
    }

    private static String number(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
