package cn.binggui.core.notice;

import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A notice as the public reads it: without keys, and without what was taken down.
 *
 * @param until the last day on which it stands, inclusive; {@code null} for a standing notice
 * @param days how many days it must stand; {@code null} for a standing notice
 * @param poster the body that posts it
 * @param source how the days are set
 */
public record PublicNotice(
        Place place,
        NoticeKind kind,
        LocalDate postedOn,
        @Nullable LocalDate until,
        @Nullable Integer days,
        String poster,
        String source,
        List<PublicLine> lines) {
    public PublicNotice {
        lines = List.copyOf(lines);
    }

    /** Where a notice hangs. */
    public record Place(Tenant county, Township township, Village village) {}

    static PublicNotice of(Place place, Notice notice) {
        return new PublicNotice(
                place,
                notice.kind(),
                notice.postedOn(),
                notice.until(),
                notice.days(),
                notice.poster(),
                notice.source(),
                notice.shown());
    }
}
