package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Keeps what people have entered into a case's forms and not yet saved: one draft of each person, case and task. */
@Singleton
public class CaseDrafts {
    private static final String KIND = "CASE:";

    private final DraftStore store;
    private final CaseDesk desk;

    CaseDrafts(DraftStore store, CaseDesk desk) {
        this.store = store;
        this.desk = desk;
    }

    /**
     * Returns the actor's draft.
     *
     * @param task what is being done, at most 59 characters
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, long id, String task) {
        return store.find(actor.userId(), KIND + task, desk.visible(actor, id).id());
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft.
     *
     * @param seen number of the last entry that the person has before them
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, long id, String task, int seen, Map<String, ?> content) {
        store.save(actor.userId(), KIND + task, desk.visible(actor, id).id(), seen, content);
    }

    /** Removes the actor's draft. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, long id, String task) {
        store.remove(actor.userId(), KIND + task, desk.visible(actor, id).id());
    }
}
