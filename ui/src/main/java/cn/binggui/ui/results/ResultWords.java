package cn.binggui.ui.results;

import cn.binggui.core.results.Figure;
import cn.binggui.core.results.Measure;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.Texts;
import cn.binggui.ui.TrendFigure;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures and marks in words. */
final class ResultWords {
    private static final int HUNDREDTHS = 100;

    private ResultWords() {}

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    /** Returns a value in the measure's unit. */
    static String value(Measure measure, long value) {
        return switch (measure) {
            case APPLICATIONS, CONFIRMATIONS, OBJECTIONS -> Long.toString(value);
            case MEDIAN_DAYS, LONG_DAYS -> Texts.text("results.days", value);
            case IN_TIME -> decimal(value) + "%";
            case SCORE -> new Points(value).toString();
        };
    }

    /** Returns what is published, in as few words as a table's cell takes. */
    static String figure(Measure measure, Figure figure) {
        return switch (figure.mark()) {
            case TOLD ->
                figure.isExact()
                        ? value(measure, figure.low())
                        : value(measure, figure.low()) + "–" + value(measure, figure.high());
            case SMALL -> Texts.text("results.small");
            case COVERED, VEILED, FEW -> "—";
        };
    }

    /** Returns a cell; one that is not told says why to whoever asks. */
    static Span cell(Measure measure, @Nullable Figure figure) {
        if (figure == null) {
            return styled(Texts.text("results.unpublished"), "results-gap");
        }
        Span cell = styled(figure(measure, figure), figure.mark() == Mark.TOLD ? "results-number" : "results-hidden");
        String reason = reason(figure);
        if (!reason.isEmpty()) {
            cell.setTitle(reason);
            cell.getElement().setAttribute("aria-label", figure(measure, figure) + "，" + reason);
        }
        return cell;
    }

    /** Returns why a number is not told; empty where it is. */
    static String reason(Figure figure) {
        return switch (figure.mark()) {
            case TOLD -> figure.isExact() ? "" : Texts.text("results.why.between");
            case SMALL -> Texts.text("results.why.small");
            case COVERED -> Texts.text("results.why.covered");
            case VEILED -> Texts.text("results.why.veiled");
            case FEW -> Texts.text("results.why.few");
        };
    }

    /** Returns a change with its sign. */
    static String change(Measure measure, long change) {
        if (change == 0) {
            return Texts.text("results.same");
        }
        String sign = change > 0 ? "+" : "−";
        return switch (measure) {
            case IN_TIME -> Texts.text("results.change.points", sign, decimal(Math.abs(change)));
            case APPLICATIONS, CONFIRMATIONS, OBJECTIONS, MEDIAN_DAYS, LONG_DAYS, SCORE ->
                sign + value(measure, Math.abs(change));
        };
    }

    /** Returns the style of a change: better, worse or neither. */
    static String style(Measure measure, long change) {
        Boolean higher = measure.higherIsBetter();
        if (higher == null || change == 0) {
            return "results-number";
        }
        return higher == change > 0 ? "results-better" : "results-worse";
    }

    static String period(Period period) {
        return switch (period) {
            case Period.Month month -> month.code();
            case Period.Quarter quarter -> Texts.text("results.quarter", quarter.year(), quarter.number());
        };
    }

    /** Returns the axis on which a measure is drawn. */
    static TrendFigure.Scale scale(Measure measure) {
        return switch (measure) {
            case APPLICATIONS, CONFIRMATIONS, OBJECTIONS ->
                new TrendFigure.Scale(1, 2, true, value -> value(measure, value));
            case MEDIAN_DAYS, LONG_DAYS -> new TrendFigure.Scale(1, 5, true, value -> value(measure, value));
            case IN_TIME -> new TrendFigure.Scale(HUNDREDTHS, 5, false, value -> value(measure, value));
            case SCORE -> new TrendFigure.Scale(HUNDREDTHS, 10, false, value -> value(measure, value));
        };
    }

    static TrendFigure.@Nullable Point point(@Nullable Figure figure) {
        return figure == null || figure.mark() != Mark.TOLD ? null : new TrendFigure.Point(figure.low(), figure.high());
    }

    private static String decimal(long hundredths) {
        return BigDecimal.valueOf(hundredths, 2).stripTrailingZeros().toPlainString();
    }
}
