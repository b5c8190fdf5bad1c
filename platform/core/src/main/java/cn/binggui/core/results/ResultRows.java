package cn.binggui.core.results;

import cn.binggui.core.RecordJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of {@code results_month} and {@code results_outbox} of the bound county; a transaction must be open. */
@Singleton
class ResultRows {
    private static final RecordJson JSON = new RecordJson();
    private static final String READ = "SELECT m.month_on, m.figures, o.content, o.digest, m.published_at,"
            + " m.actor_name, o.delivered_at FROM results_month m JOIN results_outbox o ON o.month_on = m.month_on";

    private final JdbcOperations jdbc;

    ResultRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A published month.
     *
     * @param deliveredAt {@code null} while the province does not have it
     */
    record Row(
            MonthFigures figures,
            MonthResults results,
            String digest,
            Instant publishedAt,
            String actorName,
            @Nullable Instant deliveredAt) {
        YearMonth month() {
            return figures.month();
        }

        Publishing.Decided decided() {
            return new Publishing.Decided(figures, results);
        }
    }

    /** Lets nobody else publish until the transaction ends. */
    void hold() {
        jdbc.prepareStatement("SELECT id FROM results_lock FOR UPDATE", PreparedStatement::executeQuery);
    }

    /** Returns all published months, the earliest first. */
    List<Row> all() {
        return read(READ + " ORDER BY m.month_on");
    }

    /** Returns the published months that the province does not have, the earliest published first. */
    List<Row> waiting() {
        return read(READ + " WHERE o.delivered_at IS NULL ORDER BY m.published_at, m.month_on");
    }

    private List<Row> read(String sql) {
        return jdbc.prepareStatement(sql, statement -> {
            List<Row> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Row(
                            JSON.read(bytes(rows.getString(2)), MonthFigures.class),
                            JSON.read(bytes(rows.getString(3)), MonthResults.class),
                            rows.getString(4),
                            instant(rows, 5),
                            rows.getString(6),
                            rows.getObject(7, LocalDateTime.class) == null ? null : instant(rows, 7)));
                }
            }
            return found;
        });
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Keeps a month, and what of it is to leave the county. */
    void add(MonthFigures figures, MonthResults results, Actor actor, Instant at) {
        LocalDate month = figures.month().atDay(1);
        jdbc.prepareStatement(
                "INSERT INTO results_month (month_on, figures, published_at, actor_id, actor_name)"
                        + " VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    statement.setObject(1, month);
                    statement.setString(2, text(JSON.write(figures, MonthFigures.class)));
                    statement.setObject(3, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    statement.setLong(4, actor.userId());
                    statement.setString(5, actor.displayName());
                    return statement.executeUpdate();
                });
        jdbc.prepareStatement("INSERT INTO results_outbox (month_on, content, digest) VALUES (?, ?, ?)", statement -> {
            statement.setObject(1, month);
            statement.setString(2, text(JSON.write(results, MonthResults.class)));
            statement.setString(3, digest(results));
            return statement.executeUpdate();
        });
    }

    /** Takes down that the province has a month. */
    void delivered(YearMonth month, Instant at) {
        jdbc.prepareStatement(
                "UPDATE results_outbox SET delivered_at = ? WHERE month_on = ? AND delivered_at IS NULL", statement -> {
                    statement.setObject(1, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
                    statement.setObject(2, month.atDay(1));
                    return statement.executeUpdate();
                });
    }

    /** Returns a digest of what leaves the county. */
    static String digest(MonthResults results) {
        return sha256(JSON.write(results, MonthResults.class));
    }

    /** Returns a digest of a month's figures and of what of them leaves the county. */
    static String digest(MonthFigures figures, MonthResults results) {
        return sha256(bytes(sha256(JSON.write(figures, MonthFigures.class)) + digest(results)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }
}
