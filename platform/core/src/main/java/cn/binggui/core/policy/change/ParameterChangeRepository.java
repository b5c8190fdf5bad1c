package cn.binggui.core.policy.change;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface ParameterChangeRepository extends CrudRepository<ParameterChangeRow, Long> {
    List<ParameterChangeRow> findByCountyOrderByCreatedAtDesc(String county);

    /** Returns a row that nobody else changes until the transaction ends. */
    @Query("SELECT * FROM parameter_change WHERE id = :id AND county = :county FOR UPDATE")
    Optional<ParameterChangeRow> hold(long id, String county);

    /** Lets nobody else publish a value of the county until the transaction ends. */
    @Query("SELECT id FROM tenant WHERE id = :county FOR UPDATE")
    Optional<String> holdCounty(String county);
}
