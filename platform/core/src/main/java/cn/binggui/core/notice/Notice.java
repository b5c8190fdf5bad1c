package cn.binggui.core.notice;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice of one village.
 *
 * @param id its key
 * @param village division code of twelve digits
 * @param township division code of nine digits
 * @param token 128 random bits as URL-safe text; see {@link PublicToken}
 * @param postedOn the first day on which it stands
 * @param until the last day on which it stands, inclusive; {@code null} for a standing notice
 * @param days how many days it must stand; {@code null} for a standing notice
 * @param poster the body that posts it, for example 还桥村村民委员会; never a person
 * @param source how the days are set, in the words of the plan or the upper rule
 * @param lines ordered by what they show, so that their order tells nothing of when cases came in
 */
public record Notice(
        long id,
        NoticeKind kind,
        String village,
        String township,
        String token,
        LocalDate postedOn,
        @Nullable LocalDate until,
        @Nullable Integer days,
        String poster,
        String source,
        List<NoticeLine> lines) {
    public Notice {
        lines = List.copyOf(lines);
    }

    /** Tells whether people can read it on that day: it has begun, has not ended, and some line has not been taken down. */
    public boolean standsOn(LocalDate day) {
        return !day.isBefore(postedOn)
                && (until == null || !day.isAfter(until))
                && lines.stream().anyMatch(line -> !line.isTakenDown());
    }

    /** Returns what stands on the sheet. */
    public List<PublicLine> shown() {
        return lines.stream()
                .filter(line -> !line.isTakenDown())
                .map(NoticeLine::shown)
                .toList();
    }

    /** The token opens the notice to whoever reads it: it stays out of logs. */
    @Override
    public String toString() {
        return "Notice[id=%d, kind=%s]".formatted(id, kind);
    }
}
