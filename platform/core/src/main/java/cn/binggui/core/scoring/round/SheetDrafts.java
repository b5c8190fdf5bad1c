package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
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

/** Keeps what people have entered into a sheet and not yet recorded: one draft of each person and item. */
@Singleton
public class SheetDrafts {
    private static final String KIND = "SCORE:";

    private final DraftStore store;
    private final RoundStore rounds;

    SheetDrafts(DraftStore store, RoundStore rounds) {
        this.store = store;
        this.rounds = rounds;
    }

    /**
     * Returns the actor's draft.
     *
     * @param unit code
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Optional<Draft> find(Actor actor, long round, String unit, String indicator) {
        return store.find(actor.userId(), KIND + indicator, sheet(actor, round, unit));
    }

    /**
     * Keeps what was entered in the place of the actor's earlier draft.
     *
     * @param seen number of the last entry that the person has before them
     * @param content maps, lists, strings, booleans and exact numbers
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    @Transactional(TenantDataSource.NAME)
    public void save(Actor actor, long round, String unit, String indicator, int seen, Map<String, ?> content) {
        store.save(actor.userId(), KIND + indicator, sheet(actor, round, unit), seen, content);
    }

    /** Removes the actor's draft. */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    @Transactional(TenantDataSource.NAME)
    public void remove(Actor actor, long round, String unit, String indicator) {
        store.remove(actor.userId(), KIND + indicator, sheet(actor, round, unit));
    }

    private long sheet(Actor actor, long round, String unit) {
        return ScoreSheets.visible(actor, rounds.get(round), unit).id();
    }
}
