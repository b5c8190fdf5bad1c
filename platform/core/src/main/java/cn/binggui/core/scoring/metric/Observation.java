package cn.binggui.core.scoring.metric;

import cn.binggui.policy.declared.Metric;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a metric counts: a case, a step of it, a notice or a decision.
 *
 * @param item a step's id, {@link #DELIVERY}, or which notice or decision of the case it is; empty for the case itself
 * @param on the day that places it in a period: a limit's last day, or the day on which it happened
 * @param metOn the day on which what the numerator counts came about, however late; {@code null} while it has not
 * @param limited whether it must have come about by {@code on}, and not only by the end of the period
 */
public record Observation(
        Metric metric, String item, LocalDate on, @Nullable LocalDate metOn, boolean limited) {
    /** The item that is the written answer to a refused applicant, which is no step of the procedure. */
    public static final String DELIVERY = "delivery";

    /** The order of one case's observations. */
    static final Comparator<Observation> ORDER =
            Comparator.comparing(Observation::metric).thenComparing(Observation::item);

    /** Tells whether a period's denominator counts it; both days are included. */
    public boolean isIn(LocalDate from, LocalDate asOf) {
        return !on.isBefore(from) && !on.isAfter(asOf);
    }

    /** Tells whether the numerator of a period that ends on that day counts it. */
    public boolean isMet(LocalDate asOf) {
        return metOn != null && !metOn.isAfter(limited ? on : asOf);
    }
}
