package cn.binggui.core.plugin;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SwitchRows extends CrudRepository<PluginSwitch, Long> {
    Optional<PluginSwitch> findFirstByCountyOrderBySeqDesc(String county);

    List<PluginSwitch> findByCountyOrderBySeqDesc(String county);

    List<PluginSwitch> listOrderByCounty();
}
