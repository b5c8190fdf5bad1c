package cn.binggui.core.plugin;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface JarRows extends GenericRepository<JarRow, Long> {
    JarRow save(JarRow row);

    Optional<JarRow> findById(long pluginId);
}
