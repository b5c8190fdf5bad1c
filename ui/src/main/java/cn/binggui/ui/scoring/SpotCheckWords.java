package cn.binggui.ui.scoring;

import cn.binggui.core.scoring.spotcheck.ErrorKind;
import cn.binggui.core.scoring.spotcheck.Finding;
import cn.binggui.core.scoring.spotcheck.SpotCheck;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the screens of spot checks say things. */
final class SpotCheckWords {
    static final String ROUTE = CaseNavigation.SPOT_CHECKS;
    static final String CHECK = "check";
    static final String LINE = "line";

    private SpotCheckWords() {}

    /** Reads a key; empty where it is none. */
    static Optional<Long> key(Optional<String> text) {
        return text.filter(each -> each.matches("\\d{1,19}")).flatMap(SpotCheckWords::number);
    }

    private static Optional<Long> number(String digits) {
        try {
            return Optional.of(Long.parseLong(digits));
        } catch (NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** Returns a ratio as people write it, such as 30%. */
    static String percent(BigDecimal ratio) {
        return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    static String period(SpotCheck check) {
        return Texts.text("spotcheck.period", check.from(), check.to());
    }

    static String result(@Nullable Finding finding) {
        return finding == null ? Texts.text("spotcheck.result.none") : outcome(finding.error());
    }

    static String outcome(@Nullable ErrorKind error) {
        return error == null ? Texts.text("spotcheck.result.right") : error.term();
    }

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    /** Returns the result as a word that is told by colour too. */
    static Span chip(@Nullable Finding finding) {
        String tone = finding == null ? "spot-open" : finding.error() == null ? "spot-right" : "spot-wrong";
        return styled(result(finding), "spot-chip", tone);
    }
}
