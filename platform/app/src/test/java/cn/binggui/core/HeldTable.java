package cn.binggui.core;

import cn.binggui.app.RunningApp;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Keeps new rows out of a table of the platform, so that whoever writes one waits in the middle of a transaction. */
public final class HeldTable implements AutoCloseable {
    private static final int TRIES = 400;

    /** Whoever looks more often than every tenth of a second is shown the same again. */
    private static final int PAUSE_MILLIS = 250;

    private final Connection holder;

    private HeldTable(Connection holder) {
        this.holder = holder;
    }

    /**
     * Holds the table's end, where new rows go; what is there already may be read and changed.
     *
     * @param key its primary key, a number that rises
     */
    public static HeldTable hold(String table, String key) throws SQLException {
        Connection holder = open();
        holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.executeQuery(
                    "SELECT %2$s FROM %1$s WHERE %2$s = %3$d FOR UPDATE".formatted(table, key, Long.MAX_VALUE));
        }
        return new HeldTable(holder);
    }

    /** Returns the number of the latest connection; those that are opened later have greater ones. */
    static long latestConnection() throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT CONNECTION_ID()")) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Waits until that many transactions wait for a lock.
     *
     * @param after number that their connections exceed
     * @param table what they write
     * @return their connections
     */
    public static List<Long> waiting(int many, long after, String table) throws SQLException, InterruptedException {
        try (Connection connection = open();
                var query = connection.prepareStatement("SELECT trx_mysql_thread_id FROM information_schema.innodb_trx"
                        + " WHERE trx_state = 'LOCK WAIT' AND trx_mysql_thread_id > ? AND trx_query LIKE ?")) {
            query.setLong(1, after);
            query.setString(2, "%" + table + "%");
            for (int i = 0; i < TRIES; i++) {
                List<Long> found = new ArrayList<>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getLong(1));
                    }
                }
                if (found.size() >= many) {
                    return found;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new AssertionError("nobody waits for " + table);
    }

    /** Waits until a connection is gone, and with it whatever it had not committed. */
    public static void gone(long connection) throws SQLException, InterruptedException {
        try (Connection own = open();
                var query = own.prepareStatement("SELECT id FROM information_schema.processlist WHERE id = ?")) {
            query.setLong(1, connection);
            for (int i = 0; i < TRIES; i++) {
                try (var rows = query.executeQuery()) {
                    if (!rows.next()) {
                        return;
                    }
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        throw new AssertionError("the connection outlives its process");
    }

    /** Lets everybody go on. */
    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(property("url"), property("username"), property("password"));
    }

    private static String property(String last) {
        return RunningApp.context()
                .getProperty("binggui.servers.main." + last, String.class)
                .orElseThrow();
    }
}
