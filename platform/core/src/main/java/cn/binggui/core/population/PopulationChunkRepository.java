package cn.binggui.core.population;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PopulationChunkRepository extends CrudRepository<PopulationChunkRow, Long> {
    Optional<PopulationChunkRow> findByPopulationIdAndSeq(long populationId, int seq);

    void deleteByPopulationId(long populationId);
}
