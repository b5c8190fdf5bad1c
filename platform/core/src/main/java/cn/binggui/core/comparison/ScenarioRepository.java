package cn.binggui.core.comparison;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ScenarioRepository extends CrudRepository<ScenarioRow, UUID> {
    @Query("""
            SELECT * FROM scenario
            WHERE owner_id = :user
               OR (shared = TRUE AND (owner_tenant = :tenant OR (owner_tenant IS NULL AND :tenant IS NULL)))
            ORDER BY updated_at DESC LIMIT 500
            """)
    List<ScenarioRow> visibleTo(long user, @Nullable String tenant);
}
