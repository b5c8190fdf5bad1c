package cn.binggui.core.policy.change;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.draft.DraftStore;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.facts.Residence;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people have typed of a value and not yet saved: one draft of each person and parameter for a new value, and one of each person
 * and change for a value that is written anew.
 */
@Singleton
public class ParameterDrafts {
    private static final String OF_CHANGE = "VALUE";
    private static final String OF_PARAMETER = "VALUE:";

    private final DraftStore store;

    ParameterDrafts(DraftStore store) {
        this.store = store;
    }

    /**
     * Returns what the actor has typed.
     *
     * @param parameter identifier, at most 50 characters
     * @param residence whose value was asked for; {@code null} where the parameter does not distinguish
     * @param change that is written anew; {@code null} for a new value
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, String parameter, @Nullable Residence residence, @Nullable Long change) {
        return store.find(actor.userId(), kind(parameter, residence, change), change);
    }

    /**
     * Keeps what was typed, sound or not, in the place of what the actor had typed before.
     *
     * @param version of the change that the person has before them; 0 for a new value
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public void save(
            Actor actor,
            String parameter,
            @Nullable Residence residence,
            @Nullable Long change,
            int version,
            Map<String, ?> content) {
        store.save(actor.userId(), kind(parameter, residence, change), change, version, content);
    }

    /** Removes what the actor has typed. */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, String parameter, @Nullable Residence residence, @Nullable Long change) {
        store.remove(actor.userId(), kind(parameter, residence, change), change);
    }

    private static String kind(String parameter, @Nullable Residence residence, @Nullable Long change) {
        if (change != null) {
            return OF_CHANGE;
        }
        return OF_PARAMETER + parameter + (residence == null ? "" : ":" + residence.name());
    }
}
