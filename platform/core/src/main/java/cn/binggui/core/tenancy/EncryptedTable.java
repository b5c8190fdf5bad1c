package cn.binggui.core.tenancy;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Writes a table with the columns {@code id}, {@code key_id} and {@code content} anew when the master key changes. */
public abstract class EncryptedTable implements EncryptedRows {
    private final String table;
    private final String label;
    private final LongFunction<String> place;
    private final JdbcOperations jdbc;
    private final Vault vault;

    /**
     * Writes one table anew.
     *
     * @param table its name, a constant of the program
     * @param label what its rows are, in Chinese
     * @param place in which a row's content opens, by its key
     */
    protected EncryptedTable(String table, String label, LongFunction<String> place, JdbcOperations jdbc, Vault vault) {
        this.table = table;
        this.label = label;
        this.place = place;
        this.jdbc = jdbc;
        this.vault = vault;
    }

    private record Row(long id, String keyId, byte[] content) {}

    @Override
    public String label() {
        return label;
    }

    @Override
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public long underOldKeys() {
        String sql = "SELECT COUNT(*) FROM " + table + " WHERE key_id <> ?";
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
        Vault.Sealed sealed = vault.renew(place.apply(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        String sql = "UPDATE " + table + " SET key_id = ?, content = ? WHERE id = ? AND key_id = ?";
        return jdbc.prepareStatement(sql, statement -> {
            statement.setString(1, sealed.keyId());
            statement.setBytes(2, sealed.bytes());
            statement.setLong(3, row.id());
            statement.setString(4, row.keyId());
            return statement.executeUpdate();
        });
    }

    private List<Row> underOldKeys(long after, int limit) {
        String sql = "SELECT id, key_id, content FROM " + table + " WHERE key_id <> ? AND id > ? ORDER BY id LIMIT ?";
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
}
