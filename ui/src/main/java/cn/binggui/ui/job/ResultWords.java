package cn.binggui.ui.job;

import cn.binggui.core.determination.JobResult;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A changed result in the words of a county. */
final class ResultWords {
    private static final int FEN_DIGITS = 2;

    private final Map<Category, String> names;

    /**
     * Creates the words of a county.
     *
     * @param names the county's own names of categories
     */
    ResultWords(Map<Category, String> names) {
        this.names = Map.copyOf(names);
    }

    /** Returns both categories and, on a line below, both incomes where they differ. */
    Component sides(JobResult result) {
        Span categories = new Span(Texts.text("job.change", words(result.before()), words(result.after())));
        categories.addClassName("job-categories");
        Div sides = new Div(categories);
        String before = perCapita(result.before());
        String after = perCapita(result.after());
        if (!before.equals(after)) {
            Span incomes = new Span(Texts.text("job.change.perCapita", before, after));
            incomes.addClassName("job-figures");
            sides.add(incomes);
        }
        return sides;
    }

    static Component why(JobResult result) {
        Span cause = new Span(result.cause().label());
        cause.addClassName("job-cause");
        return new Div(cause, new Span(result.note()));
    }

    /** Returns the words for a category of a determination, or for one that is open. */
    String category(@Nullable Category category) {
        return category == null ? Texts.text("job.category.open") : names.getOrDefault(category, category.term());
    }

    private String words(JobResult.@Nullable Side side) {
        if (side == null) {
            return Texts.text("job.category.first");
        }
        if (side.outcome() == Outcome.DETERMINED && side.category() != null) {
            return category(side.category());
        }
        return side.category() == null
                ? side.outcome().term()
                : Texts.text(
                        "job.category.unsettled",
                        category(side.category()),
                        side.outcome().term());
    }

    private static String perCapita(JobResult.@Nullable Side side) {
        Long fen = side == null ? null : side.perCapita();
        return fen == null
                ? Texts.text("job.nothing")
                : BigDecimal.valueOf(fen, FEN_DIGITS).toPlainString();
    }
}
