package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.round.RoundPhase;
import cn.binggui.policy.value.Points;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small pieces of text of which the screens of scoring are put together. */
final class ScoringMarks {
    private ScoringMarks() {}

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    static Span phase(RoundPhase phase) {
        return styled(phase.label(), "scoring-phase", "scoring-" + phase.name().toLowerCase(Locale.ROOT));
    }

    /** Returns a score, or in a word why there is none. */
    static Span score(@Nullable IndicatorScore score) {
        return switch (score) {
            case null -> styled("", "scoring-points");
            case IndicatorScore.Scored(Points points, String how) -> {
                Span shown = styled(points.toString(), "scoring-points");
                shown.setTitle(how);
                yield shown;
            }
            case IndicatorScore.Unscored(IndicatorScore.Reason reason, String how) -> {
                Span shown = styled(reason.label(), "scoring-unscored");
                shown.setTitle(how);
                yield shown;
            }
        };
    }

    /** Returns a total, or that there is none. */
    static Span total(@Nullable Points total) {
        return total == null
                ? styled(Texts.text("scoring.total.none"), "scoring-unscored")
                : styled(total.toString(), "scoring-points");
    }

    /** Returns a share of hundredths of a percent, such as 66.67%. */
    static String percent(int hundredths) {
        return new Points(hundredths).number().stripTrailingZeros().toPlainString() + "%";
    }
}
