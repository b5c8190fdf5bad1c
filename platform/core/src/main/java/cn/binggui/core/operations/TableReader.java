package cn.binggui.core.operations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole table in the order of its key, row by row: memory does not grow with it. */
final class TableReader {
    /** Takes rows one after another. */
    interface Rows {
        void take(List<@Nullable String> row) throws IOException;
    }

    private TableReader() {}

    /** Reads the table and returns its hash. */
    static BackupReport.Table read(Connection connection, TableShape table, Rows rows)
            throws SQLException, IOException {
        var hash = new RowHash();
        try (var statement = connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            // the driver's word for one row at a time
            statement.setFetchSize(Integer.MIN_VALUE);
            try (ResultSet found = statement.executeQuery(table.select())) {
                while (found.next()) {
                    List<@Nullable String> row = new ArrayList<>(table.columns().size());
                    for (int i = 0; i < table.columns().size(); i++) {
                        row.add(
                                table.binary().contains(table.columns().get(i))
                                        ? RowHash.base64(found.getBytes(i + 1))
                                        : found.getString(i + 1));
                    }
                    hash.add(row);
                    rows.take(row);
                }
            }
        }
        return hash.end(table.name());
    }
}
