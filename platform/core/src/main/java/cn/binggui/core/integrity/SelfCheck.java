package cn.binggui.core.integrity;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Vault;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for data that cannot be right. It reads only; a check that fails is told as failed and leaves the others alone. */
@Singleton
public class SelfCheck {
    private static final Logger LOG = LoggerFactory.getLogger(SelfCheck.class);
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_HALF_YEAR = 183;

    private final CheckFiles files;
    private final Connections connections;
    private final Tenants tenants;
    private final Vault vault;
    private final Clock clock;

    SelfCheck(CheckFiles files, Connections connections, Tenants tenants, Vault vault, Clock clock) {
        this.files = files;
        this.connections = connections;
        this.tenants = tenants;
        this.vault = vault;
        this.clock = clock;
    }

    /** Returns the checks that there are. */
    @Permission({COUNTY_ADMIN, PROVINCE_ADMIN})
    public List<IntegrityCheck> checks(Actor actor) {
        return files.all();
    }

    /**
     * Makes every check on a county's data; somebody of the province sees numbers only.
     *
     * @throws Refusal UNAVAILABLE where the database does not answer
     */
    @Permission({COUNTY_ADMIN, PROVINCE_ADMIN})
    public List<CheckResult> run(Actor actor, @County String county) {
        tenants.get(actor, county);
        try (Connection own = readOnly(connections.county());
                Connection platform = readOnly(connections.platform())) {
            try {
                var run = new CheckRun(own, platform, parameters(county));
                return files.all().stream()
                        .map(run::make)
                        .map(result -> actor.isProvincial() ? result.withoutIds() : result)
                        .toList();
            } finally {
                end(own);
                end(platform);
            }
        } catch (SQLException e) {
            LOG.warn("a county's data cannot be checked", e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "本县数据库暂时无法使用，请稍后再试");
        }
    }

    private Map<String, Object> parameters(String county) {
        Instant now = clock.instant();
        return Map.of(
                "county", county,
                "currentKey", vault.currentKey(),
                "today", LocalDate.now(clock),
                "hourAgo", before(now, Duration.ofHours(1)),
                "dayAgo", before(now, Duration.ofDays(1)),
                "monthAgo", before(now, Duration.ofDays(DAYS_OF_MONTH)),
                "halfYearAgo", before(now, Duration.ofDays(DAYS_OF_HALF_YEAR)));
    }

    private static LocalDateTime before(Instant now, Duration time) {
        return LocalDateTime.ofInstant(now.minus(time), ZoneOffset.UTC);
    }

    private static Connection readOnly(Connection connection) throws SQLException {
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        connection.setReadOnly(false);
    }
}
