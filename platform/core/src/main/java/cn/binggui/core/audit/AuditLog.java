package cn.binggui.core.audit;

import cn.binggui.core.FlatJson;
import cn.binggui.core.Ids;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/**
 * Takes down what was changed or looked at.
 *
 * <p>The row is written in the caller's transaction: in the bound county's database, or in the platform's where none is bound. Names, ID
 * numbers, phones and facts never stand in it.
 */
@Singleton
public class AuditLog {
    /** The name of the detail that holds the reason which a person gave. */
    public static final String REASON = "reason";

    private final AuditRows.OfPlatform platform;
    private final AuditRows.OfTenant tenant;
    private final Ids ids;
    private final Clock clock;

    AuditLog(AuditRows.OfPlatform platform, AuditRows.OfTenant tenant, Ids ids, Clock clock) {
        this.platform = platform;
        this.tenant = tenant;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Takes down one thing where the actor's work is bound: in the county's database, or in the platform's.
     *
     * @param subject what it was done to, for example {@code household:123} or {@code user:daye-admin}
     * @param details what else matters, for example the reason; never an identity
     */
    public void record(Actor actor, AuditAction action, String subject, Map<String, String> details) {
        AuditRow row = row(actor, action, subject, details);
        if (TenantBinding.find().isPresent()) {
            saveInTenant(row);
        } else {
            platform.save(row);
        }
    }

    /** Takes down one thing in the platform's database, whatever county is bound: users and sessions live there. */
    @Transactional
    public void recordOnPlatform(Actor actor, AuditAction action, String subject, Map<String, String> details) {
        platform.save(row(actor, action, subject, details));
    }

    @Transactional(TenantDataSource.NAME)
    void saveInTenant(AuditRow row) {
        tenant.save(row);
    }

    private AuditRow row(Actor actor, AuditAction action, String subject, Map<String, String> details) {
        return new AuditRow(
                ids.next(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.userId(),
                actor.username(),
                action.name(),
                subject,
                FlatJson.write(new TreeMap<>(details)),
                null,
                null,
                null);
    }
}
