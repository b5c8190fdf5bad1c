package cn.binggui.core.operations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An empty database that is filled from a backup, and then read back. */
final class RestoredDatabase implements BackupReader.Contents {
    private static final int BATCH = 500;

    private final Connection connection;
    private @Nullable PreparedStatement insert;
    private @Nullable TableShape table;
    private int waiting;

    RestoredDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Fills the database that the connection is in. */
    void fill(BackupReader backup) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            // the file has its tables in the order of their names; as a whole it breaks no reference
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            try {
                backup.read(this);
            } finally {
                connection.commit();
                statement.execute("SET FOREIGN_KEY_CHECKS = 1");
            }
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Reads everything back. */
    List<BackupReport.Table> hashes() throws SQLException {
        List<BackupReport.Table> hashes = new ArrayList<>();
        for (TableShape each : TableShape.all(connection)) {
            try {
                hashes.add(TableReader.read(connection, each, row -> {}));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return hashes;
    }

    @Override
    public void table(TableShape shape, String ddl) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(ddl);
        }
        table = shape;
        insert = connection.prepareStatement(shape.insert());
        waiting = 0;
    }

    @Override
    public void row(List<@Nullable String> row) throws SQLException {
        TableShape into = Objects.requireNonNull(table);
        PreparedStatement statement = Objects.requireNonNull(insert);
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (cell != null && into.binary().contains(into.columns().get(i))) {
                statement.setBytes(i + 1, Base64.getDecoder().decode(cell));
            } else {
                statement.setString(i + 1, cell);
            }
        }
        statement.addBatch();
        if (++waiting == BATCH) {
            send(statement);
        }
    }

    @Override
    public void end(BackupReport.Table hash) throws SQLException {
        PreparedStatement statement = Objects.requireNonNull(insert);
        send(statement);
        statement.close();
        insert = null;
    }

    private void send(PreparedStatement statement) throws SQLException {
        if (waiting > 0) {
            statement.executeBatch();
            connection.commit();
            waiting = 0;
        }
    }
}
