package cn.binggui.core.operations;

import cn.binggui.core.Refusal;
import cn.binggui.core.SchemaUpdate;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.audit.Sealer;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Vault;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a county's database back from a backup.
 *
 * <p>It is always filled and read back beside the present one; only a copy whose every table has the backup's hash takes its place, in one
 * step, and what was there before is kept under another name. Nothing is ever overwritten.
 */
@Singleton
public class TenantRestore {
    private static final Logger LOG = LoggerFactory.getLogger(TenantRestore.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);
    private static final String CHANGE_LOG = "database/tenant.yml";
    private static final String INCOMING = "_incoming";

    private final Connections connections;
    private final Tenants tenants;
    private final AuditLog log;
    private final Sealer sealer;
    private final Vault vault;
    private final Clock clock;

    TenantRestore(Connections connections, Tenants tenants, AuditLog log, Sealer sealer, Vault vault, Clock clock) {
        this.connections = connections;
        this.tenants = tenants;
        this.log = log;
        this.sealer = sealer;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Restores a backup.
     *
     * @param as a new database for a copy beside the county's own; {@code null} to take the county's own place
     * @param replace whether it may take the place of a database that has rows
     * @throws Refusal BAD_INPUT for a file that is damaged or another county's; CONFLICT where rows are in the way; UNAVAILABLE where the
     *     copy differs from the backup or the database does not answer
     */
    @Permission(Role.PROVINCE_ADMIN)
    public RestoreReport restore(Actor actor, @County String county, Path file, @Nullable String as, boolean replace) {
        tenants.get(actor, county);
        var reader = new BackupReader(file);
        BackupReport backup = reader.check(vault);
        if (!backup.county().equals(county)) {
            throw Refusal.badInput("file", "这是 %s 的备份，不能恢复到 %s".formatted(backup.county(), county));
        }
        try {
            String own = connections.countyDatabase();
            if (as == null && !replace && hasRows(own)) {
                throw Refusal.conflict(
                        "县数据库 %s 已有数据。可用 --as 恢复到另一数据库查看；确要替换请用 --replace，原有数据会保留在另一数据库中".formatted(own));
            }
            String target = as == null ? own + INCOMING : checked(as);
            List<BackupReport.Table> verified = fill(reader, backup, target, as == null);
            String kept = null;
            if (as == null) {
                kept = swap(own, target);
                sealer.acceptRestored();
            }
            record(actor, county, file, as == null ? own : target, backup, kept);
            return new RestoreReport(backup, as == null ? own : target, verified, kept);
        } catch (SQLException e) {
            LOG.warn("a county cannot be restored", e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "恢复未完成，县数据库没有改动：" + e.getMessage());
        }
    }

    private static String checked(String name) {
        if (!Connections.isDatabaseName(name)) {
            throw Refusal.badInput("as", "数据库名应以小写字母开头，只含小写字母、数字和下划线，至多64个字符");
        }
        return name;
    }

    private List<BackupReport.Table> fill(BackupReader reader, BackupReport backup, String target, boolean ours)
            throws SQLException {
        try (Connection connection = connections.countyServer();
                var statement = connection.createStatement()) {
            if (ours) {
                // left behind by a restore that was interrupted
                statement.execute("DROP DATABASE IF EXISTS " + TableShape.quoted(target));
            }
            statement.execute("CREATE DATABASE IF NOT EXISTS %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
                    .formatted(TableShape.quoted(target)));
            connection.setCatalog(target);
            if (!tables(connection, target).isEmpty()) {
                throw Refusal.conflict("数据库 %s 已有数据表，请换一个新的数据库名".formatted(target));
            }
            var restored = new RestoredDatabase(connection);
            restored.fill(reader);
            List<BackupReport.Table> verified = restored.hashes();
            if (!verified.equals(backup.tables())) {
                throw Refusal.of(Refusal.Kind.UNAVAILABLE, "恢复出的数据与备份不一致，县数据库没有改动；未核对通过的副本在 " + target);
            }
            // a backup of an earlier release is brought up to date after it was found equal
            SchemaUpdate.run(connection, CHANGE_LOG);
            return verified;
        }
    }

    /** Exchanges the databases' tables in one statement, and returns where the former ones are; null where they held nothing. */
    private @Nullable String swap(String own, String incoming) throws SQLException {
        boolean worthKeeping = hasRows(own);
        String before = own + "_before_" + STAMP.format(LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
        try (Connection connection = connections.countyServer();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE %s CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
                    .formatted(TableShape.quoted(before)));
            List<String> moves = new ArrayList<>();
            tables(connection, own).forEach(table -> moves.add(move(own, before, table)));
            tables(connection, incoming).forEach(table -> moves.add(move(incoming, own, table)));
            statement.execute("RENAME TABLE " + String.join(", ", moves));
            drop(statement, incoming);
            if (!worthKeeping) {
                drop(statement, before);
            }
        }
        return worthKeeping ? before : null;
    }

    private static String move(String from, String to, String table) {
        return "%1$s.%3$s TO %2$s.%3$s"
                .formatted(TableShape.quoted(from), TableShape.quoted(to), TableShape.quoted(table));
    }

    private static void drop(Statement statement, String database) throws SQLException {
        statement.execute("DROP DATABASE " + TableShape.quoted(database));
    }

    private boolean hasRows(String database) throws SQLException {
        try (Connection connection = connections.countyServer();
                var statement = connection.createStatement()) {
            for (String table : tables(connection, database)) {
                // every new database has a head of its chain, and knows its changes
                if (table.equals("audit_head") || table.toUpperCase(Locale.ROOT).startsWith("DATABASECHANGELOG")) {
                    continue;
                }
                try (ResultSet found = statement.executeQuery("SELECT 1 FROM %s.%s LIMIT 1"
                        .formatted(TableShape.quoted(database), TableShape.quoted(table)))) {
                    if (found.next()) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static List<String> tables(Connection connection, String database) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getTables(database, null, "%", new String[] {"TABLE"})) {
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    private void record(
            Actor actor, String county, Path file, String database, BackupReport backup, @Nullable String kept) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("file", String.valueOf(file.getFileName()));
        details.put("database", database);
        details.put("at", backup.at().toString());
        if (kept != null) {
            details.put("kept", kept);
        }
        log.recordOnPlatform(actor, AuditAction.TENANT_RESTORED, "tenant:" + county, details);
        log.record(actor, AuditAction.TENANT_RESTORED, "tenant:" + county, details);
    }
}
