package cn.binggui.core.casework.inbox;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** What a person is told of cases, within the part of the county and the tier of that person. */
@Singleton
public class CaseInbox {
    /** So many are listed at most. */
    public static final int LISTED = 50;
    /** Nobody is told of a greater number of new ones. */
    public static final int MOST_COUNTED = 100;

    private final InboxRows rows;
    private final PlaceNames places;

    CaseInbox(InboxRows rows, PlaceNames places) {
        this.rows = rows;
        this.places = places;
    }

    /** Returns how many are new to the person; {@link #MOST_COUNTED} stands for that many and more. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public int unseen(Actor actor) {
        return rows.unseen(actor, MOST_COUNTED);
    }

    /** Returns the latest, the newest first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<Notification> latest(Actor actor) {
        Map<String, String> names = places.of(TenantBinding.current());
        return rows.newest(actor, LISTED).stream()
                .map(each -> notification(each, names))
                .toList();
    }

    /** Marks one as seen by the person. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public void see(Actor actor, long id) {
        rows.see(actor.userId(), id);
    }

    /**
     * Marks all as seen by the person, up to the newest that was shown.
     *
     * @param upTo its key, so that what came in since stays new
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public void seeAll(Actor actor, long upTo) {
        rows.seeUpTo(actor.userId(), upTo);
    }

    private static Notification notification(InboxRows.Listed listed, Map<String, String> names) {
        InboxRows.Stored row = listed.row();
        return new Notification(
                row.id(),
                row.caseId(),
                listed.number(),
                names.getOrDefault(row.village(), row.village()),
                row.kind(),
                row.onDay(),
                row.createdAt(),
                listed.seen());
    }
}
