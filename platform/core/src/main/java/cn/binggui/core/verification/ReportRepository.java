package cn.binggui.core.verification;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface ReportRepository extends GenericRepository<ReportRow, Long> {
    ReportRow save(ReportRow row);

    List<ReportRow> findByIdIn(Collection<Long> ids);

    @Query("SELECT * FROM verification_report WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
    List<ReportRow> underOtherKeys(String current, long after, int limit);

    @Query("SELECT COUNT(*) FROM verification_report WHERE key_id <> :current")
    long countUnderOtherKeys(String current);

    @Query("UPDATE verification_report SET key_id = :keyId, content = :content WHERE id = :id AND key_id = :oldKeyId")
    int encryptAnew(long id, String oldKeyId, String keyId, byte[] content);
}
