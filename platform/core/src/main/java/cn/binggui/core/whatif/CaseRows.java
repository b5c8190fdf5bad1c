package cn.binggui.core.whatif;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

/** The cases whose days are measured. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface CaseRows extends GenericRepository<EstimateRow, Long> {
    @Introspected
    record Row(long caseId, String number, String township, LocalDate acceptedOn, boolean open) {}

    /** Returns accepted cases by key, from a key on; both days bound when they were accepted, the first one itself excluded. */
    @Query(nativeQuery = true, value = """
            SELECT case_id, number, township, accepted_on, is_open AS open FROM case_summary
            WHERE accepted_on > :after AND accepted_on <= :until AND case_id > :last ORDER BY case_id LIMIT :many""")
    List<Row> accepted(LocalDate after, LocalDate until, long last, int many);
}
