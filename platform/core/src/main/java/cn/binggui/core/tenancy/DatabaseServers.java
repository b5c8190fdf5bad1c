package cn.binggui.core.tenancy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The database servers, one pool each: a hundred counties on one server share its few connections. */
@Singleton
class DatabaseServers {
    private static final int CONNECTION_TIMEOUT_MILLIS = 10_000;

    private final Map<String, DatabaseServer> servers;
    private final Map<String, HikariDataSource> pools = new ConcurrentHashMap<>();

    DatabaseServers(List<DatabaseServer> servers) {
        this.servers =
                servers.stream().collect(Collectors.toUnmodifiableMap(DatabaseServer::name, Function.identity()));
    }

    /**
     * Returns a connection to the county's database. Back in the pool it is in no county's database.
     *
     * @throws SQLException if the server cannot be reached or has no such database
     */
    Connection connect(TenantDatabase database) throws SQLException {
        Connection connection = connect(database.server());
        try {
            connection.setCatalog(database.databaseName());
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Returns a connection to the server, in no county's database. */
    Connection connect(String server) throws SQLException {
        return pools.computeIfAbsent(server, this::open).getConnection();
    }

    /** Returns how busy each pool is that was used so far, by name. */
    List<PoolState> states() {
        return pools.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(pool -> state(pool.getKey(), pool.getValue()))
                .toList();
    }

    private static PoolState state(String server, HikariDataSource pool) {
        HikariPoolMXBean now = pool.getHikariPoolMXBean();
        return now == null
                ? new PoolState(server, 0, 0, 0, pool.getMaximumPoolSize())
                : new PoolState(
                        server,
                        now.getActiveConnections(),
                        now.getIdleConnections(),
                        now.getThreadsAwaitingConnection(),
                        pool.getMaximumPoolSize());
    }

    private HikariDataSource open(String name) {
        DatabaseServer server = servers.get(name);
        if (server == null) {
            throw new IllegalStateException("没有配置数据库服务器“%s”".formatted(name));
        }
        var config = new HikariConfig();
        config.setPoolName("counties-" + name);
        config.setJdbcUrl(server.url());
        config.setUsername(server.username());
        config.setPassword(server.password());
        config.setMaximumPoolSize(server.poolSize());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_TIMEOUT_MILLIS);
        // a server that is down must not keep the others' counties from starting
        config.setInitializationFailTimeout(-1);
        Map.of(
                        "useLocalSessionState", "true",
                        "rewriteBatchedStatements", "true",
                        "connectionTimeZone", "UTC",
                        "forceConnectionTimeZoneToSession", "true",
                        "tcpKeepAlive", "true")
                .forEach(config::addDataSourceProperty);
        return new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
