package cn.binggui.core.notice;

import java.util.List;

/** The notices that stand in one village now; there may be none. */
public record VillageNotices(PublicNotice.Place place, List<PublicNotice> notices) {
    public VillageNotices {
        notices = List.copyOf(notices);
    }
}
