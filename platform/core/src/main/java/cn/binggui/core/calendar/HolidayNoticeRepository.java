package cn.binggui.core.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface HolidayNoticeRepository extends CrudRepository<HolidayNoticeRow, Long> {
    List<HolidayNoticeRow> findAllOrderByRowIdDesc();

    /** Keeps two people from entering notices at the same time: the second waits until the first has committed. */
    @Query("SELECT COALESCE(MAX(row_id), 0) FROM holiday_notice FOR UPDATE")
    long lockedVersion();
}
