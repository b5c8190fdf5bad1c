package cn.binggui.core.notice;

import java.time.LocalDate;
import java.util.Map;

/**
 * A notice that is to be posted for some days.
 *
 * @param village division code of twelve digits
 * @param township division code of nine digits
 * @param postedOn the first day on which it stands
 * @param until the last day on which it stands, inclusive
 * @param days how many days it must stand, at least one
 * @param poster the body that posts it, for example 还桥村村民委员会; never a person
 * @param source how the days are set, in the words of the plan or the upper rule
 * @param lines by the key of the case; not empty
 */
public record NewNotice(
        String village,
        String township,
        LocalDate postedOn,
        LocalDate until,
        int days,
        String poster,
        String source,
        Map<Long, PublicLine> lines) {
    static final int LONGEST_POSTER = 64;
    static final int LONGEST_SOURCE = 500;

    public NewNotice {
        lines = Map.copyOf(lines);
        check(village, township, poster, source);
        if (until.isBefore(postedOn) || days < 1) {
            throw new IllegalArgumentException("a notice stands at least one day");
        }
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a notice without a line");
        }
    }

    static void check(String village, String township, String poster, String source) {
        if (!village.matches("\\d{12}") || !village.startsWith(township) || township.length() != 9) {
            throw new IllegalArgumentException("the village lies in no such township");
        }
        if (poster.isBlank() || poster.length() > LONGEST_POSTER) {
            throw new IllegalArgumentException("a notice names the body that posts it");
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("a notice says how its time is set");
        }
    }
}
