package cn.binggui.ui.policy.change;

import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The small pieces of text of which the screen of parameters is put together. */
final class ChangeMarks {
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
}
