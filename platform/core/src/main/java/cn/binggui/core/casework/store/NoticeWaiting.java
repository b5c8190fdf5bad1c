package cn.binggui.core.casework.store;

import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts the cases that wait for their notice, by village. */
@Singleton
class NoticeWaiting {
    private final JdbcOperations jdbc;

    NoticeWaiting(@Named(TenantDataSource.NAME) JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Returns how many cases wait, by the villages' codes, as far as the actor's work reaches.
     *
     * @param steps ids of the steps that are notices
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Map<String, Integer> byVillage(Actor actor, Collection<String> steps) {
        Where where = new Where();
        where.within(actor, "s");
        where.test("s.is_open =", true);
        where.test("s.phase =", "RUNNING");
        where.among("s.step", steps);
        // a case whose notice stands waits for its end, not for its beginning
        where.add("JSON_EXTRACT(f.state, '$.notice') IS NULL");
        String sql = "SELECT s.village, COUNT(*) FROM case_summary s JOIN case_file f ON f.id = s.case_id" + where.sql()
                + " GROUP BY s.village ORDER BY s.village";
        return jdbc.prepareStatement(sql, statement -> {
            where.bind(statement);
            Map<String, Integer> counts = new LinkedHashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getInt(2));
                }
            }
            return counts;
        });
    }
}
