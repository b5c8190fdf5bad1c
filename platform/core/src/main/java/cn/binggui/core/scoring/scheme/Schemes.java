package cn.binggui.core.scoring.scheme;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Scheme;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which scheme a county scores its units; everybody who is scored or scores may read it. */
@Singleton
public class Schemes {
    private static final int LONGEST_NOTE = 300;

    private final SchemeStore store;
    private final AuditLog audit;

    Schemes(SchemeStore store, AuditLog audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Returns the scheme under which a new round would run; empty where neither plan nor county has one. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public Optional<SchemeVersion> current(Actor actor) {
        return store.current();
    }

    /** Returns the plan's own scheme; empty where it has none. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public Optional<SchemeVersion> planned(Actor actor) {
        return store.planned();
    }

    /** Returns all versions that the county has made or used, the latest first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public List<SchemeVersion> history(Actor actor) {
        return store.all();
    }

    /**
     * Publishes a new version, under which the next rounds run; those that are open keep theirs.
     *
     * @param seen number of the version that the person had before them; 0 for the plan's own or none
     * @param note what is other than before
     * @throws Refusal BAD_INPUT with each problem's place; CONFLICT where somebody published in the meantime
     */
    @Permission(COUNTY_ADMIN)
    @Transactional(TenantDataSource.NAME)
    public SchemeVersion publish(Actor actor, int seen, Scheme scheme, String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw Refusal.badInput("note", "请写明这一版改了什么，不超过 %d 字".formatted(LONGEST_NOTE));
        }
        SchemeVersion published = store.add(seen, SchemeVersion.Origin.COUNTY, note, scheme, actor);
        audit.record(actor, AuditAction.SCHEME_PUBLISHED, "scheme:" + published.version(), Map.of());
        return published;
    }
}
