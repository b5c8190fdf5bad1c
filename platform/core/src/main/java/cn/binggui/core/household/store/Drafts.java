package cn.binggui.core.household.store;

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
import org.jspecify.annotations.Nullable;

/** Keeps what people have entered and not yet saved, encrypted and for nobody but themselves. */
@Singleton
public class Drafts {
    private final DraftStore store;

    Drafts(DraftStore store) {
        this.store = store;
    }

    /**
     * Returns the actor's latest draft of facts and identities.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, @Nullable Long household) {
        return find(actor, DraftKind.FORM, household);
    }

    /**
     * Returns the actor's latest draft of the kind.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, DraftKind kind, @Nullable Long household) {
        return store.find(actor.userId(), kind.name(), household);
    }

    /**
     * Keeps the facts and identities that were entered in the place of the actor's earlier draft of the same household.
     *
     * @param household {@code null} for a household that is yet to be registered
     * @param revision of the household that the actor has before them; 0 for none
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, @Nullable Long household, int revision, Map<String, ?> content) {
        save(actor, DraftKind.FORM, household, revision, content);
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft of the same kind and household.
     *
     * @param household {@code null} for a household that is yet to be registered
     * @param revision of the household that the actor has before them; 0 for none
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, DraftKind kind, @Nullable Long household, int revision, Map<String, ?> content) {
        store.save(actor.userId(), kind.name(), household, revision, content);
    }

    /**
     * Removes the actor's drafts of the household's facts and identities.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, @Nullable Long household) {
        remove(actor, DraftKind.FORM, household);
    }

    /**
     * Removes the actor's drafts of the kind and household.
     *
     * @param household {@code null} for a household that is yet to be registered
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, DraftKind kind, @Nullable Long household) {
        store.remove(actor.userId(), kind.name(), household);
    }
}
