package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;

/**
 * A newly confirmed household on the list from which a check is drawn.
 *
 * @param household key; once on a list
 * @param number of the case
 * @param township division code of nine digits
 * @param village division code of twelve digits
 * @param category in which it was confirmed
 * @param effectiveOn the day from which the confirmation counts; not part of what is hashed
 */
public record SpotCheckLine(
        long household,
        long caseId,
        String number,
        String township,
        String village,
        Category category,
        LocalDate effectiveOn) {
    /** Returns the stratum to which it belongs. */
    public Stratum stratum() {
        return new Stratum(township, category);
    }
}
