package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What of the cases of a period may be too good to be true, by township. */
@Singleton
class CaseEnds {
    /** What happened on a Friday may be written down on Monday. */
    static final int LATE_DAYS = 3;

    private static final String CONFIRMED = "SELECT township, SUM(phase = 'COMPLETE'), COUNT(*) FROM case_summary"
            + " WHERE phase IN ('COMPLETE', 'REFUSED', 'CLOSED_REFUSED') AND changed_on BETWEEN ? AND ?"
            + " GROUP BY township";
    private static final String LAST_DAY = "SELECT township, SUM(met_on = on_day), COUNT(*) FROM scoring_observation"
            + " WHERE metric = 'CASES_IN_TIME' AND met_on <= on_day AND on_day BETWEEN ? AND ? GROUP BY township";
    private static final String WRITTEN_LATE = "SELECT f.township,"
            + " SUM(DATEDIFF(e.recorded_at + INTERVAL 8 HOUR, e.happened_on) > " + LATE_DAYS + "), COUNT(*)"
            + " FROM case_event e JOIN case_file f ON f.id = e.case_id WHERE e.happened_on BETWEEN ? AND ?"
            + " GROUP BY f.township";

    private final JdbcOperations jdbc;

    CaseEnds(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns how many of those decided and through were confirmed. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, Tally> confirmed(LocalDate from, LocalDate to) {
        return tallies(CONFIRMED, from, to);
    }

    /** Returns how many of those that kept their limit did so on its last day. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, Tally> onTheLastDay(LocalDate from, LocalDate to) {
        return tallies(LAST_DAY, from, to);
    }

    /** Returns how many of the entries were written more than {@link #LATE_DAYS} days after the day that they name. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, Tally> writtenLate(LocalDate from, LocalDate to) {
        return tallies(WRITTEN_LATE, from, to);
    }

    private Map<String, Tally> tallies(String sql, LocalDate from, LocalDate to) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setObject(1, from);
            statement.setObject(2, to);
            Map<String, Tally> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), new Tally(rows.getLong(2), rows.getLong(3)));
                }
            }
            return found;
        });
    }
}
