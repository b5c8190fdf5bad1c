package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/** Writes one table of spot checks anew when the master key changes. */
abstract class SpotCheckKeys implements EncryptedRows {
    private final SpotCheckTable table;
    private final JdbcOperations jdbc;
    private final Vault vault;

    private SpotCheckKeys(SpotCheckTable table, JdbcOperations jdbc, Vault vault) {
        this.table = table;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    @Singleton
    static class OfChecks extends SpotCheckKeys {
        OfChecks(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.CHECK, jdbc, vault);
        }
    }

    @Singleton
    static class OfActs extends SpotCheckKeys {
        OfActs(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.ACT, jdbc, vault);
        }
    }

    @Singleton
    static class OfFindings extends SpotCheckKeys {
        OfFindings(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.FINDING, jdbc, vault);
        }
    }

    private record Row(long id, String keyId, byte[] content) {}

    @Override
    public String label() {
        return table.label();
    }

    @Override
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public long underOldKeys() {
        String sql = "SELECT COUNT(*) FROM " + table.table() + " WHERE key_id <> ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, vault.currentKey());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        return Renewed.each(underOldKeys(after, limit), Row::id, this::renew);
    }

    private int renew(Row row) {
        Vault.Sealed sealed = vault.renew(table.place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return write(row, sealed);
    }

    private List<Row> underOldKeys(long after, int limit) {
        String sql = "SELECT id, key_id, content FROM " + table.table()
                + " WHERE key_id <> ? AND id > ? ORDER BY id LIMIT ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, vault.currentKey());
            statement.setLong(2, after);
            statement.setInt(3, limit);
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(new Row(row.getLong(1), row.getString(2), row.getBytes(3)));
                }
            }
            return rows;
        });
    }

    private int write(Row row, Vault.Sealed sealed) {
        String sql = "UPDATE " + table.table() + " SET key_id = ?, content = ? WHERE id = ? AND key_id = ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, sealed.keyId());
            statement.setBytes(2, sealed.bytes());
            statement.setLong(3, row.id());
            statement.setString(4, row.keyId());
            return statement.executeUpdate();
        });
    }
}
