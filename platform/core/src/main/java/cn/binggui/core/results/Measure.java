package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Margins;
import org.jspecify.annotations.Nullable;

/** What a county's monthly results tell. */
public enum Measure {
    /** Applications, by the day on which they came in. */
    APPLICATIONS("申请件数", Margins.TOWNSHIP_QUARTERS, null),
    /** Households confirmed, by category and by the day from which the confirmation counts. */
    CONFIRMATIONS("确认户数", Margins.TOWNSHIP_QUARTERS, null),
    /** Natural days from acceptance to the day from which the confirmation counts, suspensions included: the middle household. */
    MEDIAN_DAYS("办理天数中位数", null, false),
    /** The days that 95 of 100 households did not exceed. */
    LONG_DAYS("办理天数95分位", null, false),
    /** Cases whose total limit ended in the month, by whether it was kept; shown as a share. */
    IN_TIME("按时办结率", Margins.CATEGORY_QUARTERS, true),
    /** Objections to what notices told, each one of them. */
    OBJECTIONS("异议件数", Margins.TOWNSHIP_QUARTERS, null),
    /** Totals of the evaluation rounds that are archived. */
    SCORE("评价得分", null, true);

    /** The category of cases that kept their limit. */
    static final String KEPT = "KEPT";
    /** The category of cases that did not. */
    static final String LATE = "LATE";

    private final String label;
    private final @Nullable Margins margins;
    private final @Nullable Boolean higherIsBetter;

    Measure(String label, @Nullable Margins margins, @Nullable Boolean higherIsBetter) {
        this.label = label;
        this.margins = margins;
        this.higherIsBetter = higherIsBetter;
    }

    /** Returns the Chinese words. */
    public String label() {
        return label;
    }

    /** Returns which sums are published; {@code null} for what is no count. */
    @Nullable
    Margins margins() {
        return margins;
    }

    /** Returns whether more is better; {@code null} where neither is. */
    public @Nullable Boolean higherIsBetter() {
        return higherIsBetter;
    }

    /** Returns whether a quarter has figures of the county's townships. */
    public boolean hasTownshipQuarters() {
        return this != IN_TIME;
    }
}
