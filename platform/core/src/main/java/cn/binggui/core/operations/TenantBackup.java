package cn.binggui.core.operations;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Vault;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes one county's database into a file, as it is at one moment, while work goes on.
 *
 * <p>Identities stay encrypted in it: the file is worth nothing without the master key, and cannot be restored without it either.
 */
@Singleton
public class TenantBackup {
    private static final Logger LOG = LoggerFactory.getLogger(TenantBackup.class);
    private static final int BUFFER = 1 << 16;

    private final Connections connections;
    private final Tenants tenants;
    private final AuditLog log;
    private final Vault vault;
    private final Clock clock;

    TenantBackup(Connections connections, Tenants tenants, AuditLog log, Vault vault, Clock clock) {
        this.connections = connections;
        this.tenants = tenants;
        this.log = log;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * Writes the backup. The file appears when it is whole, readable by its owner alone.
     *
     * @throws Refusal CONFLICT where the file is there already; UNAVAILABLE where the database does not answer
     */
    @Permission(Role.PROVINCE_ADMIN)
    public BackupReport backup(Actor actor, @County String county, Path file) {
        tenants.get(actor, county);
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            if (Files.exists(file)) {
                throw Refusal.conflict("备份文件已存在，请换一个文件名：" + file);
            }
            Files.createDirectories(file.toAbsolutePath().resolveSibling("."));
            Files.deleteIfExists(part);
            if (part.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            BackupReport report;
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part), BUFFER)) {
                report = write(county, out);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            log.recordOnPlatform(
                    actor,
                    AuditAction.TENANT_BACKED_UP,
                    "tenant:" + county,
                    Map.of("file", String.valueOf(file.getFileName()), "rows", String.valueOf(report.rows())));
            return report;
        } catch (FileAlreadyExistsException e) {
            throw Refusal.conflict("备份文件正在写入：" + part);
        } catch (IOException e) {
            LOG.warn("a backup cannot be written", e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "备份文件无法写入：" + file);
        } catch (SQLException e) {
            LOG.warn("a county cannot be backed up", e);
            throw Refusal.of(Refusal.Kind.UNAVAILABLE, "县数据库暂时无法读取，没有备份");
        } finally {
            delete(part);
        }
    }

    private BackupReport write(String county, OutputStream out) throws SQLException, IOException {
        try (Connection connection = connections.county()) {
            List<TableShape> tables = TableShape.all(connection);
            List<String> ddl = new ArrayList<>();
            for (TableShape table : tables) {
                ddl.add(ddl(connection, table));
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
                try {
                    return write(connection, county, tables, ddl, out);
                } finally {
                    // the pool sees no open transaction here: this one was begun by hand
                    statement.execute("ROLLBACK");
                }
            }
        }
    }

    private BackupReport write(
            Connection connection, String county, List<TableShape> tables, List<String> ddl, OutputStream out)
            throws SQLException, IOException {
        Instant at = clock.instant();
        var writer = new BackupWriter(out);
        writer.head(county, at);
        List<BackupReport.Table> written = new ArrayList<>();
        for (int i = 0; i < tables.size(); i++) {
            TableShape table = tables.get(i);
            writer.table(table, ddl.get(i));
            BackupReport.Table hash = TableReader.read(connection, table, writer::row);
            writer.end(hash);
            written.add(hash);
        }
        String key = vault.currentKey();
        writer.sign(vault, key);
        return new BackupReport(county, at, key, written);
    }

    private static String ddl(Connection connection, TableShape table) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SHOW CREATE TABLE " + TableShape.quoted(table.name()))) {
            found.next();
            return found.getString(2);
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("an unfinished backup is left behind: {}", part, e);
        }
    }
}
