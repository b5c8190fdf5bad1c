package cn.binggui.core.audit;

import cn.binggui.core.tenancy.Connections;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The heads of all chains, one for each day, which the platform keeps: who cuts off the end of a county's chain and its head with it is
 * found out by them.
 */
@Singleton
class KnownHeads {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Connections connections;

    KnownHeads(Connections connections) {
        this.connections = connections;
    }

    /** Returns the heads that a chain must still contain, by day. */
    List<KnownHead> of(String chain) throws SQLException {
        try (Connection connection = connections.platform();
                var statement = connection.prepareStatement(
                        "SELECT day, seq, mac FROM audit_day_head WHERE chain = ? AND superseded = FALSE ORDER BY day")) {
            statement.setString(1, chain);
            List<KnownHead> heads = new ArrayList<>();
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    heads.add(new KnownHead(found.getObject(1, LocalDate.class), found.getLong(2), found.getString(3)));
                }
            }
            return heads;
        }
    }

    /** Returns the last head; empty for a chain without one. */
    Optional<KnownHead> last(String chain) throws SQLException {
        List<KnownHead> heads = of(chain);
        return heads.isEmpty() ? Optional.empty() : Optional.of(heads.getLast());
    }

    /** Keeps the head for the day; a lower one never replaces a higher one, in whichever order two nodes come. */
    void keep(String chain, Head head, Instant now) throws SQLException {
        LocalDate day = LocalDate.ofInstant(now, CHINA);
        try (Connection connection = connections.platform()) {
            try (var update = connection.prepareStatement(
                    "UPDATE audit_day_head SET seq = ?, mac = ?, sealed_at = ?, superseded = FALSE"
                            + " WHERE chain = ? AND day = ? AND (seq < ? OR superseded = TRUE)")) {
                update.setLong(1, head.seq());
                update.setString(2, head.mac());
                update.setObject(3, ChainTable.utc(now));
                update.setString(4, chain);
                update.setObject(5, day);
                update.setLong(6, head.seq());
                if (update.executeUpdate() > 0) {
                    return;
                }
            }
            insert(connection, chain, head, day, now);
        }
    }

    private static void insert(Connection connection, String chain, Head head, LocalDate day, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(
                "INSERT INTO audit_day_head (chain, day, seq, mac, sealed_at, superseded) VALUES (?, ?, ?, ?, ?, FALSE)")) {
            insert.setString(1, chain);
            insert.setObject(2, day);
            insert.setLong(3, head.seq());
            insert.setString(4, head.mac());
            insert.setObject(5, ChainTable.utc(now));
            insert.executeUpdate();
        } catch (SQLIntegrityConstraintViolationException e) {
            // the day has a head already, as high or higher
            return;
        }
    }

    /** Lets go of the heads above a place: the chain was restored from a backup that ends there. */
    void supersedeAbove(String chain, long seq) throws SQLException {
        try (Connection connection = connections.platform();
                var statement = connection.prepareStatement(
                        "UPDATE audit_day_head SET superseded = TRUE WHERE chain = ? AND seq > ?")) {
            statement.setString(1, chain);
            statement.setLong(2, seq);
            statement.executeUpdate();
        }
    }
}
