package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface DraftRepository extends CrudRepository<DraftRow, Long> {
    List<DraftRow> findByOwnerIdOrderByUpdatedAtDesc(long ownerId);
}
