package cn.binggui.core.policy;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ParameterValueRepository extends CrudRepository<ParameterValue, Long> {
    List<ParameterValue> findByCountyOrderByParameterAndEffectiveFrom(String county);

    boolean existsByCounty(String county);
}
