package cn.binggui.core.audit;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Rows are added here and nowhere changed; only the sealer fills in their place in the chain. */
interface AuditRows extends GenericRepository<AuditRow, Long> {
    AuditRow save(AuditRow row);

    /** The platform's own rows. */
    @JdbcRepository(dialect = Dialect.MYSQL)
    interface OfPlatform extends AuditRows {}

    /** The bound county's rows. */
    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface OfTenant extends AuditRows {}
}
