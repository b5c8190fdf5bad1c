package cn.binggui.core.population;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PopulationRepository extends CrudRepository<PopulationRow, Long> {
    @Query("""
            SELECT * FROM population
            WHERE (kind = 'SAMPLE' AND state = 'RELEASED') OR (kind = 'UPLOAD' AND author_id = :user)
            ORDER BY created_at DESC, id DESC
            """)
    List<PopulationRow> visibleTo(long user);

    @Query("SELECT * FROM population WHERE kind = 'SAMPLE' AND county = :county ORDER BY created_at DESC, id DESC")
    List<PopulationRow> samplesOf(String county);

    /** Returns a row that nobody else changes until the transaction ends. */
    @Query("SELECT * FROM population WHERE id = :id FOR UPDATE")
    Optional<PopulationRow> hold(long id);
}
