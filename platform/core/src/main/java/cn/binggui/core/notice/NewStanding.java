package cn.binggui.core.notice;

import java.time.LocalDate;
import java.util.Map;

/**
 * Lines that are to join their village's standing notice.
 *
 * @param village division code of twelve digits
 * @param township division code of nine digits
 * @param day on which they join it
 * @param poster the body that posts it, never a person; kept from the first time
 * @param source on what a standing notice rests; kept from the first time
 * @param lines by the key of the case; not empty
 */
public record NewStanding(
        String village, String township, LocalDate day, String poster, String source, Map<Long, PublicLine> lines) {
    public NewStanding {
        lines = Map.copyOf(lines);
        NewNotice.check(village, township, poster, source);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a notice without a line");
        }
    }
}
