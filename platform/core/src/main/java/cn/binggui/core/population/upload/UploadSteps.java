package cn.binggui.core.population.upload;

import cn.binggui.core.Refusal;
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

/** Writes what becomes of uploads, each with its audit row in one transaction of the platform's database. */
@Singleton
class UploadSteps {
    private final PopulationStore store;
    private final AuditLog audit;

    UploadSteps(PopulationStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    @Transactional
    void keep(Actor actor, PopulationRow row, List<HouseholdFacts> households) {
        store.add(row, households);
        record(actor, AuditAction.POPULATION_UPLOADED, row);
    }

    @Transactional
    void delete(Actor actor, long population) {
        PopulationRow row = store.hold(population)
                .filter(each -> Uploads.isUpload(each) && each.authorId() == actor.userId())
                .orElseThrow(() -> Refusal.notFound("没有这份上传，或它不是您上传的"));
        store.delete(row.id());
        record(actor, AuditAction.POPULATION_DELETED, row);
    }

    private void record(Actor actor, AuditAction action, PopulationRow row) {
        audit.recordOnPlatform(
                actor, action, "population:" + row.id(), Map.of("households", Integer.toString(row.households())));
    }
}
