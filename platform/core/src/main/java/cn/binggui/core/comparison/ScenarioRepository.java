package cn.binggui.core.comparison;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ScenarioRepository extends CrudRepository<ScenarioRow, UUID> {
    @Query("""
            SELECT s.* FROM scenario s
            WHERE s.owner_id = :user
               OR s.shared = TRUE
               OR EXISTS (SELECT 1 FROM scenario_reader r WHERE r.scenario_id = s.id AND r.user_id = :user)
            ORDER BY s.updated_at DESC LIMIT 500
            """)
    List<ScenarioRow> visibleTo(long user);

    @Query("""
            SELECT u.username FROM scenario_reader r JOIN app_user u ON u.id = r.user_id
            WHERE r.scenario_id = :scenario ORDER BY u.username
            """)
    Set<String> readers(UUID scenario);

    @Query("""
            SELECT r.scenario_id, u.username FROM scenario_reader r
            JOIN scenario s ON s.id = r.scenario_id JOIN app_user u ON u.id = r.user_id
            WHERE s.owner_id = :owner
            """)
    List<Reader> readersOfAll(long owner);

    @Query(
            "INSERT INTO scenario_reader (scenario_id, user_id) SELECT :scenario, u.id FROM app_user u WHERE u.username = :username")
    void addReader(UUID scenario, String username);

    @Query("DELETE FROM scenario_reader WHERE scenario_id = :scenario")
    void removeReaders(UUID scenario);

    @Query("""
            SELECT username, display_name FROM app_user
            WHERE tenant IS NULL AND locked = FALSE AND id <> :user ORDER BY username
            """)
    List<Colleague> colleagues(long user);

    /** A person with whom a scenario is shared by name. */
    @Introspected
    record Reader(UUID scenarioId, String username) {}
}
