package cn.binggui.core.whatif;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface EstimateRows extends CrudRepository<EstimateRow, Long> {}
