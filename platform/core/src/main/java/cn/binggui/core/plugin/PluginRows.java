package cn.binggui.core.plugin;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface PluginRows extends CrudRepository<PluginVersion, Long> {
    List<PluginVersion> findByCountyOrderByUploadedAtDesc(String county);

    List<PluginVersion> findByStateOrderByUploadedAt(String state);

    Optional<PluginVersion> findByCountyAndVersion(String county, String version);

    @Query("SELECT DISTINCT county FROM plugin_version")
    List<String> counties();

    /** Returns a row that nobody else changes until the transaction ends. */
    @Query("SELECT * FROM plugin_version WHERE id = :id FOR UPDATE")
    Optional<PluginVersion> hold(long id);
}
