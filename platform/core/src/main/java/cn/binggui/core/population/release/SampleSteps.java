package cn.binggui.core.population.release;

import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.population.PopulationRow;
import cn.binggui.core.population.PopulationStore;
import cn.binggui.policy.facts.HouseholdFacts;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Writes what becomes of samples, each with its audit row in one transaction of the platform's database. */
@Singleton
class SampleSteps {
    private final PopulationStore store;
    private final AuditLog audit;

    SampleSteps(PopulationStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    void prepared(Actor actor, PopulationRow row, List<HouseholdFacts> households) {
        store.add(row, households);
        record(actor, AuditAction.SAMPLE_PREPARED, row);
    }

    void record(Actor actor, AuditAction action, PopulationRow row) {
        audit.recordOnPlatform(
                actor,
                action,
                subject(row),
                Map.of(
                        "state", row.state(),
                        "households", Integer.toString(row.households()),
                        "asOf", String.valueOf(row.asOf())));
    }

    static String subject(PopulationRow row) {
        return "sample:%s/%d".formatted(row.county(), row.id());
    }
}
