package cn.binggui.core.casework.inbox;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Finds open cases whose limit ends soon or has ended, and of which nobody was told yet. */
@Singleton
class DueRows {
    private static final String UNTOLD = """
            SELECT s.case_id, s.township, s.village, s.turn, s.act_by FROM case_summary s
            WHERE s.is_open = TRUE AND s.act_by BETWEEN ? AND ? AND NOT EXISTS (
                SELECT 1 FROM case_notification n
                WHERE n.case_id = s.case_id AND n.kind = ? AND n.on_day = s.act_by AND n.seq = 0)
            ORDER BY s.act_by, s.case_id LIMIT ?""";

    private final JdbcOperations jdbc;

    DueRows(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A case and when its next thing must be done.
     *
     * @param turn the tiers whose turn it is, as bits
     */
    record Due(long caseId, String township, String village, int turn, LocalDate actBy) {}

    /** Returns so many at most, of those due from one day to another, both included. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    List<Due> untold(NotificationKind kind, LocalDate from, LocalDate to, int most) {
        return jdbc.prepareStatement(UNTOLD, statement -> {
            statement.setObject(1, from);
            statement.setObject(2, to);
            statement.setString(3, kind.name());
            statement.setInt(4, most);
            List<Due> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(new Due(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getInt(4),
                            rows.getObject(5, LocalDate.class)));
                }
            }
            return found;
        });
    }
}
