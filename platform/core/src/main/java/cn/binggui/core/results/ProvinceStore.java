package cn.binggui.core.results;

import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What counties have published, in the platform's database. */
@Singleton
class ProvinceStore {
    private static final Logger LOG = LoggerFactory.getLogger(ProvinceStore.class);
    private static final String PLATFORM = "default";

    private final JdbcOperations jdbc;
    private final Clock clock;

    ProvinceStore(@Named(PLATFORM) JdbcOperations jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes in a county's month, all of it or nothing; what is there already stays, however often it comes.
     *
     * @param digest of the content; another one under the same month is left out, since what was published is final
     */
    @Transactional
    void accept(String county, MonthResults results, String digest, Instant publishedAt) {
        LocalDate month = results.month().atDay(1);
        // whoever brings the same at the same time waits, and then finds it there
        jdbc.prepareStatement("SELECT id FROM tenant WHERE id = ? FOR UPDATE", statement -> {
            statement.setString(1, county);
            return statement.executeQuery();
        });
        String before = digest(county, month);
        if (before != null) {
            if (!before.equals(digest)) {
                LOG.error("{} has published {} before with other figures; those stay", county, results.month());
            }
            return;
        }
        jdbc.prepareStatement(
                "INSERT INTO results_delivery (county, month_on, digest, published_at, delivered_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                statement -> {
                    statement.setString(1, county);
                    statement.setObject(2, month);
                    statement.setString(3, digest);
                    statement.setObject(4, LocalDateTime.ofInstant(publishedAt, ZoneOffset.UTC));
                    statement.setObject(5, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                    return statement.executeUpdate();
                });
        jdbc.prepareStatement(
                "INSERT INTO results_cell (county, measure, period, township, category, mark, value)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                statement -> lines(statement, county, results.lines()));
        jdbc.prepareStatement(
                "INSERT INTO results_score (county, round_id, township, name, ended_on, total)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                statement -> scores(statement, county, results.scores()));
    }

    private static int[] lines(PreparedStatement statement, String county, List<MonthResults.Line> lines)
            throws SQLException {
        for (MonthResults.Line line : lines) {
            statement.setString(1, county);
            statement.setString(2, line.measure().name());
            statement.setString(3, line.period());
            statement.setString(4, line.township());
            statement.setString(5, line.category());
            statement.setString(6, line.mark().name());
            statement.setLong(7, line.value());
            statement.addBatch();
        }
        return statement.executeBatch();
    }

    private static int[] scores(PreparedStatement statement, String county, List<MonthResults.Score> scores)
            throws SQLException {
        for (MonthResults.Score score : scores) {
            statement.setString(1, county);
            statement.setLong(2, score.round());
            statement.setString(3, score.township());
            statement.setString(4, score.name());
            statement.setObject(5, score.endedOn());
            statement.setLong(6, score.total());
            statement.addBatch();
        }
        return scores.isEmpty() ? new int[0] : statement.executeBatch();
    }

    private @Nullable String digest(String county, LocalDate month) {
        return jdbc.prepareStatement(
                "SELECT digest FROM results_delivery WHERE county = ? AND month_on = ?", statement -> {
                    statement.setString(1, county);
                    statement.setObject(2, month);
                    try (ResultSet rows = statement.executeQuery()) {
                        return rows.next() ? rows.getString(1) : null;
                    }
                });
    }

    /** Returns the months that a county has published, in their order. */
    @Transactional(readOnly = true)
    List<YearMonth> months(String county) {
        return jdbc.prepareStatement(
                "SELECT month_on FROM results_delivery WHERE county = ? ORDER BY month_on", statement -> {
                    statement.setString(1, county);
                    List<YearMonth> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(YearMonth.from(rows.getObject(1, LocalDate.class)));
                        }
                    }
                    return found;
                });
    }

    /** Returns what is published of a measure for the counties as a whole, by county. */
    @Transactional(readOnly = true)
    Map<String, Map<Cell, Told>> ofCounties(Measure measure) {
        return cells(
                "SELECT county, township, category, period, mark, value FROM results_cell"
                        + " WHERE measure = ? AND township = ''",
                measure.name());
    }

    /** Returns what is published of a measure for a county and its townships. */
    @Transactional(readOnly = true)
    Map<Cell, Told> ofCounty(Measure measure, String county) {
        return cells(
                        "SELECT county, township, category, period, mark, value FROM results_cell"
                                + " WHERE measure = ? AND county = ?",
                        measure.name(),
                        county)
                .getOrDefault(county, Map.of());
    }

    private Map<String, Map<Cell, Told>> cells(String sql, String... values) {
        return jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            Map<String, Map<Cell, Told>> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), county -> new HashMap<>())
                            .put(
                                    new Cell(rows.getString(2), rows.getString(3), Period.of(rows.getString(4))),
                                    new Told(Mark.valueOf(rows.getString(5)), rows.getLong(6)));
                }
            }
            return found;
        });
    }

    /** Returns the published totals of archived rounds, by county. */
    @Transactional(readOnly = true)
    Map<String, List<MonthResults.Score>> scores() {
        return jdbc.prepareStatement(
                "SELECT county, round_id, name, ended_on, township, total FROM results_score"
                        + " ORDER BY county, ended_on, round_id, township",
                statement -> {
                    Map<String, List<MonthResults.Score>> found = new TreeMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.computeIfAbsent(rows.getString(1), county -> new ArrayList<>())
                                    .add(new MonthResults.Score(
                                            rows.getLong(2),
                                            rows.getString(3),
                                            rows.getObject(4, LocalDate.class),
                                            rows.getString(5),
                                            rows.getLong(6)));
                        }
                    }
                    return found;
                });
    }
}
