package cn.binggui.core.operations;

import java.time.Instant;
import java.util.List;

/**
 * What a backup holds.
 *
 * @param county the county
 * @param at the moment whose data it is
 * @param keyId master key under which the file is signed
 * @param tables every table with its rows
 */
public record BackupReport(String county, Instant at, String keyId, List<Table> tables) {
    public BackupReport {
        tables = List.copyOf(tables);
    }

    /**
     * A table.
     *
     * @param name as in the database
     * @param rows how many
     * @param sha256 over all rows in the order of the key, in hexadecimal
     */
    public record Table(String name, long rows, String sha256) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
