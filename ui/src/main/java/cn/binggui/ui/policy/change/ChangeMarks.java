package cn.binggui.ui.policy.change;

import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small pieces of text of which the screen of parameters is put together. */
final class ChangeMarks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ChangeMarks() {}

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    static Span state(ChangeState state) {
        return styled(state.label(), "param-state", "param-" + state.name().toLowerCase(Locale.ROOT));
    }

    static String number(BigDecimal number, Parameter parameter) {
        return plain(number) + " " + parameter.unit();
    }

    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    static String residence(@Nullable Residence residence) {
        return residence == null ? Texts.text("policy.parameter.everybody") : residence.term();
    }

    /** Returns what was before and what comes, such as 7200 → 8532 元/人·年. */
    static String step(@Nullable ParameterValue before, BigDecimal number, Parameter parameter) {
        return before == null
                ? Texts.text("param.step.first", number(number, parameter))
                : Texts.text("param.step", plain(before.value()), number(number, parameter));
    }

    /** Returns how much more or less it is, such as +588 元/人·年（+6.9%）. */
    static String difference(BigDecimal before, BigDecimal number, Parameter parameter) {
        BigDecimal more = number.subtract(before);
        String words = signed(more) + " " + parameter.unit();
        if (before.signum() == 0) {
            return words;
        }
        BigDecimal percent = more.multiply(HUNDRED).divide(before, 1, RoundingMode.HALF_UP);
        return Texts.text("param.difference", words, signed(percent));
    }

    private static String signed(BigDecimal number) {
        return (number.signum() > 0 ? "+" : "") + plain(number);
    }
}
