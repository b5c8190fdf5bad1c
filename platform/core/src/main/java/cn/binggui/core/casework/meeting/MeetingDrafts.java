package cn.binggui.core.casework.meeting;

import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps what people have arranged for a meeting and not yet saved: one draft of each person and meeting, and one for a new meeting. */
@Singleton
public class MeetingDrafts {
    private static final String KIND = "MEETING";

    private final DraftStore store;
    private final Meetings meetings;

    MeetingDrafts(DraftStore store, Meetings meetings) {
        this.store = store;
        this.meetings = meetings;
    }

    /**
     * Returns the actor's draft.
     *
     * @param meeting {@code null} for one that is yet to be arranged
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, @Nullable Long meeting) {
        return store.find(actor.userId(), KIND, visible(actor, meeting));
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft.
     *
     * @param version of the meeting that the person has before them; 0 for a new one
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, @Nullable Long meeting, int version, Map<String, ?> content) {
        store.save(actor.userId(), KIND, visible(actor, meeting), version, content);
    }

    /** Removes the actor's draft. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, @Nullable Long meeting) {
        store.remove(actor.userId(), KIND, visible(actor, meeting));
    }

    private @Nullable Long visible(Actor actor, @Nullable Long meeting) {
        return meeting == null
                ? null
                : Long.valueOf(meetings.visible(actor, meeting).id());
    }
}
