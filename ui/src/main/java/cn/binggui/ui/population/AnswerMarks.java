package cn.binggui.ui.population;

import cn.binggui.core.population.Answer;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** How answers are called and coloured. */
final class AnswerMarks {
    private static final int HUNDRED = 100;

    private AnswerMarks() {}

    /** Returns for example 低保, 拟认定：低保边缘, 缺参数. */
    static String words(Answer answer) {
        Outcome outcome = answer.outcome();
        Category category = answer.category();
        if (outcome == null) {
            return Texts.text("lab.failed");
        }
        if (category == null) {
            return outcome.term();
        }
        String name = category == Category.NONE ? Texts.text("lab.none") : category.term();
        return outcome == Outcome.DETERMINED ? name : Texts.text("lab.outcome", outcome.term(), name);
    }

    /** Returns the CSS class that colours the answer; what is not settled is hatched. */
    static String style(Answer answer) {
        Category category = answer.category();
        String colour = category == null
                ? "open"
                : category.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return "lab-" + colour;
    }

    static boolean isSettled(Answer answer) {
        return answer.outcome() == Outcome.DETERMINED;
    }

    /** Returns the share in per cent with one decimal, rounded half up. */
    static String share(int part, int whole) {
        if (whole == 0) {
            return "—";
        }
        long thousandths = (part * 10L * HUNDRED * 2 + whole) / (2L * whole);
        return thousandths / 10 + "." + thousandths % 10 + "%";
    }

    static Span styled(String text, String... styles) {
        Span span = new Span(text);
        span.addClassNames(styles);
        return span;
    }

    /** Returns the answer's name with its colour before it. */
    static Span key(Answer answer) {
        Span colour = styled("", "lab-key", style(answer));
        if (!isSettled(answer)) {
            colour.addClassName("lab-unsettled");
        }
        Span key = new Span(colour, new Span(words(answer)));
        key.addClassName("lab-answer");
        return key;
    }
}
