package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Collection;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface PersonRepository extends CrudRepository<PersonRow, Long> {
    List<PersonRow> findByIdIn(Collection<Long> ids);

    List<PersonRow> findByIdHashIn(Collection<String> hashes);

    List<PersonRow> findByNameHashIn(Collection<String> hashes);

    @Query("SELECT * FROM person WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
    List<PersonRow> underOtherKeys(String current, long after, int limit);

    @Query("SELECT COUNT(*) FROM person WHERE key_id <> :current")
    long countUnderOtherKeys(String current);
}
