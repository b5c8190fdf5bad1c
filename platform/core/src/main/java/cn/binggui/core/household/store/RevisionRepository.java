package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface RevisionRepository extends GenericRepository<RevisionRow, Long> {
    RevisionRow save(RevisionRow row);

    void saveAll(Iterable<RevisionRow> rows);

    @Query("SELECT * FROM household_revision WHERE household_id = :household ORDER BY seq")
    List<RevisionRow> ofHousehold(long household);

    /** Returns what was valid on a day, as it was known at an instant. */
    @Query("""
            SELECT * FROM household_revision
            WHERE household_id = :household AND valid_from <= :on AND recorded_at <= :known
            ORDER BY valid_from DESC, seq DESC LIMIT 1
            """)
    Optional<RevisionRow> asOf(long household, LocalDate on, Instant known);
}
