package cn.binggui.core.tenancy;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface VillageRepository extends CrudRepository<Village, String> {
    List<Village> findByTenantAndTownshipOrderByCode(String tenant, String township);
}
