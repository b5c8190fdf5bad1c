package cn.binggui.policy.parameter;

import cn.binggui.policy.facts.Residence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The values of open parameters that a determination may use: published ones and assumptions.
 *
 * <p>An implementation is immutable and safe for many threads. It never answers with another county's value.
 */
@FunctionalInterface
public interface Parameters {
    /** Knows no value: what an unpublished county looks like. */
    Parameters NONE = (id, residence, on) -> null;

    /**
     * Returns the value in force, or {@code null} where none is published or assumed.
     *
     * @param id the parameter's identifier
     * @param residence the household's residence
     * @param on the day of acceptance
     */
    @Nullable
    DatedValue find(String id, Residence residence, LocalDate on);
}
