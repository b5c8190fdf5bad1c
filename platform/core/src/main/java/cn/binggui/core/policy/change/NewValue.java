package cn.binggui.core.policy.change;

import cn.binggui.policy.facts.Residence;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value that a county wants to publish.
 *
 * @param parameter identifier
 * @param residence whom it is for; {@code null} where the parameter does not distinguish
 * @param from first day in force
 * @param number in the parameter's unit
 * @param document number of the document that publishes it
 * @param article place in the document; may be empty
 * @param note what a reader should know; may be empty
 */
public record NewValue(
        String parameter,
        @Nullable Residence residence,
        LocalDate from,
        BigDecimal number,
        String document,
        String article,
        EvidenceGrade grade,
        String note) {}
