package cn.binggui.core.scoring.scheme;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The table of scheme versions; none is ever changed. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface SchemeRepository extends GenericRepository<SchemeRow, Integer> {
    void save(SchemeRow row);

    Optional<SchemeRow> findById(int version);

    @Query("SELECT * FROM scoring_scheme ORDER BY version DESC")
    List<SchemeRow> all();

    @Query("SELECT * FROM scoring_scheme ORDER BY version DESC LIMIT 1")
    Optional<SchemeRow> last();
}
