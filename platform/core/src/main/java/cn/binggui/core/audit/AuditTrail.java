package cn.binggui.core.audit;

import static cn.binggui.core.access.Role.AUDITOR;
import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Tenants;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was changed or looked at: found, verified, taken out.
 *
 * <p>An auditor reads every county's rows and the platform's, a county's administrator those of the county, the province's administrator
 * those of the platform. Whether a county's chain is whole, which tells nothing of what stands in it, the province's administrator may ask.
 */
@Singleton
public class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int EXPORT_PAGE = 1000;
    private static final String UNREADABLE = "审计记录暂时无法读取，请稍后再试";

    private final Connections connections;
    private final Sealer sealer;
    private final KnownHeads heads;
    private final AuditLog log;
    private final Tenants tenants;

    AuditTrail(Connections connections, Sealer sealer, KnownHeads heads, AuditLog log, Tenants tenants) {
        this.connections = connections;
        this.sealer = sealer;
        this.heads = heads;
        this.log = log;
        this.tenants = tenants;
    }

    /** Returns a page of a county's rows, the latest first. */
    @Permission({AUDITOR, COUNTY_ADMIN})
    public AuditPage ofCounty(
            Actor actor, @County String county, AuditQuery query, @Nullable AuditCursor after, int limit) {
        tenants.get(actor, county);
        return page(query, after, limit);
    }

    /** Returns a page of the platform's own rows: users, sessions, counties. */
    @Permission({AUDITOR, PROVINCE_ADMIN})
    public AuditPage ofPlatform(Actor actor, AuditQuery query, @Nullable AuditCursor after, int limit) {
        return page(query, after, limit);
    }

    /** Walks a county's chain. */
    @Permission({AUDITOR, PROVINCE_ADMIN, COUNTY_ADMIN})
    public Verification verifyCounty(Actor actor, @County String county) {
        tenants.get(actor, county);
        return sealer.verify();
    }

    /** Walks the platform's chain. */
    @Permission({AUDITOR, PROVINCE_ADMIN})
    public Verification verifyPlatform(Actor actor) {
        return sealer.verify();
    }

    /** Writes a county's rows as CSV, the latest first, and takes down that it was done. */
    @Permission({AUDITOR, COUNTY_ADMIN})
    public void exportCounty(Actor actor, @County String county, AuditQuery query, Appendable out) throws IOException {
        tenants.get(actor, county);
        export(actor, query, out);
    }

    /** Writes the platform's rows as CSV, the latest first, and takes down that it was done. */
    @Permission({AUDITOR, PROVINCE_ADMIN})
    public void exportPlatform(Actor actor, AuditQuery query, Appendable out) throws IOException {
        export(actor, query, out);
    }

    /** Returns the last head of a county's chain on a day; empty where nothing was sealed on it. */
    @Permission({AUDITOR, PROVINCE_ADMIN, COUNTY_ADMIN})
    public Optional<KnownHead> headOfCounty(Actor actor, @County String county, LocalDate day) {
        tenants.get(actor, county);
        return head(day);
    }

    /** Returns the last head of the platform's chain on a day; empty where nothing was sealed on it. */
    @Permission({AUDITOR, PROVINCE_ADMIN})
    public Optional<KnownHead> headOfPlatform(Actor actor, LocalDate day) {
        return head(day);
    }

    private Optional<KnownHead> head(LocalDate day) {
        try {
            return heads.of(TenantBinding.find().orElse(Sealer.PLATFORM)).stream()
                    .filter(head -> head.day().equals(day))
                    .findFirst();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private AuditPage page(AuditQuery query, @Nullable AuditCursor after, int limit) {
        try (Connection connection = open()) {
            var search = new AuditSearch(query);
            List<AuditEntry> found = search.page(connection, after, limit + 1);
            boolean further = found.size() > limit;
            List<AuditEntry> entries = further ? found.subList(0, limit) : found;
            return new AuditPage(
                    entries,
                    further ? entries.getLast().cursor() : null,
                    search.count(connection, AuditPage.MOST_COUNTED));
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Reads page by page: a slow reader keeps no connection busy. */
    private void export(Actor actor, AuditQuery query, Appendable out) throws IOException {
        log.record(
                actor,
                AuditAction.AUDIT_EXPORTED,
                "audit:" + TenantBinding.find().orElse("platform"),
                Map.of("from", Objects.toString(query.from(), ""), "to", Objects.toString(query.to(), "")));
        var csv = new AuditCsv(out);
        var search = new AuditSearch(query);
        List<AuditEntry> page;
        AuditCursor after = null;
        do {
            try (Connection connection = open()) {
                page = search.page(connection, after, EXPORT_PAGE);
            } catch (SQLException e) {
                throw unreadable(e);
            }
            csv.write(page);
            after = page.isEmpty() ? after : page.getLast().cursor();
        } while (page.size() == EXPORT_PAGE);
    }

    private Connection open() throws SQLException {
        return TenantBinding.find().isPresent() ? connections.county() : connections.platform();
    }

    private static Refusal unreadable(SQLException cause) {
        LOG.warn("audit rows cannot be read", cause);
        return Refusal.of(Refusal.Kind.UNAVAILABLE, UNREADABLE);
    }
}
