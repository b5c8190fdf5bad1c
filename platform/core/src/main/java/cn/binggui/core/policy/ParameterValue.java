package cn.binggui.core.policy;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a county has published for a parameter, or that a demonstration assumes.
 *
 * @param rowId database key
 * @param county the county
 * @param parameter the parameter, for example {@code allowance-standard}
 * @param residence {@code RURAL} or {@code URBAN}; {@code null} where the parameter does not distinguish
 * @param effectiveFrom first day in force; it ends where the next one begins
 * @param value the number, in the parameter's unit
 * @param document number of the publishing document; {@code null} for an assumption
 * @param article place in the document
 * @param assumed whether it is a demonstration's assumption (演示假设), which counts as unpublished
 * @param note what a reader should know
 */
@MappedEntity("parameter_value")
public record ParameterValue(
        @Id @GeneratedValue @Nullable Long rowId,
        String county,
        String parameter,
        @Nullable String residence,
        LocalDate effectiveFrom,
        BigDecimal value,
        @Nullable String document,
        @Nullable String article,
        boolean assumed,
        @Nullable String note) {}
