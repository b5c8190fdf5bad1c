package cn.binggui.core.scoring.spotcheck;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household that was checked on the spot, as far as scoring needs it.
 *
 * @param township division code of nine digits, as it stood on the list
 * @param number of the case
 * @param check key of the spot check
 * @param on the day of the check on the spot
 * @param error what is wrong with the confirmation; {@code null} where it is right
 */
public record CheckedHousehold(
        String township,
        long household,
        long caseId,
        String number,
        long check,
        LocalDate on,
        @Nullable ErrorKind error) {}
