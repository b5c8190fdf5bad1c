package cn.binggui.core.scoring.metric;

import static io.micronaut.transaction.TransactionDefinition.Isolation.READ_COMMITTED;

import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Metric;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was observed, added up by month, so that a long period is counted from a few rows.
 *
 * <p>Whoever writes observations marks their months; {@link #settle} adds the marked ones up anew, from the observations themselves, so
 * that no difference can ever build up. What came about after its own day, and counts from then on, stands in a row for that day.
 */
@Singleton
class ObservationTotals {
    /** Stands for the day of what counts, or does not, whatever the day of the count. */
    private static final LocalDate FIXED = LocalDate.of(1000, 1, 1);

    private static final String MARKED = "SELECT id, on_month FROM scoring_month_stale";
    private static final String LATER = "IF(NOT limited AND met_on > on_day, met_on, ?)";
    private static final String ADD_UP =
            "INSERT INTO scoring_month (on_month, township, metric, later_on, counted, met) SELECT ?, township, metric, "
                    + LATER + " later_on, COUNT(*), SUM(met_on IS NOT NULL AND met_on <= on_day)"
                    + " FROM scoring_observation WHERE on_day BETWEEN ? AND ? GROUP BY township, metric, later_on";
    private static final String MONTHS =
            "SELECT township, metric, SUM(IF(later_on = ?, met, IF(later_on <= ?, counted, 0))), SUM(counted)"
                    + " FROM scoring_month WHERE on_month BETWEEN ? AND ? GROUP BY township, metric";
    private static final String DAYS = "SELECT township, metric, SUM(met_on IS NOT NULL AND met_on <="
            + " IF(limited, on_day, ?)), COUNT(*) FROM scoring_observation WHERE on_day BETWEEN ? AND ?"
            + " GROUP BY township, metric";

    private final JdbcOperations jdbc;

    ObservationTotals(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** A month to be added up anew, as somebody marked it. */
    private record Mark(long id, YearMonth month) {}

    /** Adds up anew what was marked; it is one at a time who does so in a county. */
    @Transactional(value = TenantDataSource.NAME, isolation = READ_COMMITTED)
    void settle() {
        if (marks(MARKED + " LIMIT 1").isEmpty()) {
            return;
        }
        jdbc.prepareStatement("SELECT id FROM scoring_month_lock FOR UPDATE", PreparedStatement::executeQuery);
        // what is marked from now on stays for the next time
        List<Mark> marks = marks(MARKED + " ORDER BY id");
        marks.stream().map(Mark::month).distinct().sorted().forEach(this::addUp);
        jdbc.prepareStatement("DELETE FROM scoring_month_stale WHERE id = ?", statement -> {
            for (Mark mark : marks) {
                statement.setLong(1, mark.id());
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private List<Mark> marks(String sql) {
        return jdbc.prepareStatement(sql, statement -> {
            List<Mark> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Mark(rows.getLong(1), YearMonth.from(rows.getObject(2, LocalDate.class))));
                }
            }
            return found;
        });
    }

    private void addUp(YearMonth month) {
        LocalDate first = month.atDay(1);
        jdbc.prepareStatement("DELETE FROM scoring_month WHERE on_month = ?", statement -> {
            statement.setObject(1, first);
            return statement.executeUpdate();
        });
        jdbc.prepareStatement(ADD_UP, statement -> {
            statement.setObject(1, first);
            statement.setObject(2, FIXED);
            statement.setObject(3, first);
            statement.setObject(4, month.atEndOfMonth());
            return statement.executeUpdate();
        });
    }

    /**
     * Returns what every metric counted, by township and metric; what counted nothing is left out.
     *
     * @param from the first day of the period
     * @param asOf the last day that counts
     */
    Map<String, Map<Metric, Tally>> of(LocalDate from, LocalDate asOf) {
        Map<String, Map<Metric, Tally>> found = new TreeMap<>();
        YearMonth first = YearMonth.from(from.minusDays(1)).plusMonths(1);
        YearMonth last = YearMonth.from(asOf.plusDays(1)).minusMonths(1);
        if (last.isBefore(first)) {
            add(found, DAYS, asOf, from, asOf);
            return found;
        }
        add(found, MONTHS, FIXED, asOf, first.atDay(1), last.atDay(1));
        add(found, DAYS, asOf, from, first.atDay(1).minusDays(1));
        add(found, DAYS, asOf, last.atEndOfMonth().plusDays(1), asOf);
        return found;
    }

    private void add(Map<String, Map<Metric, Tally>> found, String sql, LocalDate... days) {
        jdbc.prepareStatement(sql, statement -> {
            for (int i = 0; i < days.length; i++) {
                statement.setObject(i + 1, days[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), township -> new EnumMap<>(Metric.class))
                            .merge(
                                    Metric.valueOf(rows.getString(2)),
                                    new Tally(rows.getLong(3), rows.getLong(4)),
                                    Tally::plus);
                }
            }
            return found;
        });
    }
}
