package cn.binggui.core.household.store;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;

/** What is derived from revisions. */
final class ProjectionRepositories {
    private ProjectionRepositories() {}

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Current extends CrudRepository<CurrentRow, Long> {}

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Closed extends CrudRepository<ClosedRow, Long> {}

    @JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
    interface Members extends GenericRepository<MemberRow, Long> {
        void saveAll(Iterable<MemberRow> rows);

        @Query("SELECT * FROM household_member WHERE household_id = :household ORDER BY from_day, member")
        List<MemberRow> ofHousehold(long household);

        @Query("SELECT * FROM household_member WHERE person_id IN (:persons) AND to_day IS NULL")
        List<MemberRow> openOf(Collection<Long> persons);

        @Query("DELETE FROM household_member WHERE household_id = :household")
        void deleteOfHousehold(long household);
    }
}
