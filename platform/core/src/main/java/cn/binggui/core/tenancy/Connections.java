package cn.binggui.core.tenancy;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Plain connections beside the repositories' transactions, for work on whole tables; each is closed by whoever opened it. */
@Singleton
public class Connections {
    private final DataSource platform;
    private final DatabaseServers servers;
    private final TenantDatabases databases;

    Connections(@Named("default") DataSource platform, DatabaseServers servers, TenantDatabases databases) {
        this.platform = DelegatingDataSource.unwrapDataSource(platform);
        this.servers = servers;
        this.databases = databases;
    }

    /** Returns a connection to the platform's own database. */
    public Connection platform() throws SQLException {
        return platform.getConnection();
    }

    /**
     * Returns a connection to the bound county's database.
     *
     * @throws IllegalStateException if no county is bound
     */
    public Connection county() throws SQLException {
        return servers.connect(databases.of(TenantBinding.current()));
    }

    /** Returns a connection to the server of the bound county's database, in no database of a county. */
    public Connection countyServer() throws SQLException {
        return servers.connect(databases.of(TenantBinding.current()).server());
    }

    /** Returns the name of the bound county's database. */
    public String countyDatabase() {
        return databases.of(TenantBinding.current()).databaseName();
    }

    /** Returns how busy each database server's pool is that was used so far. */
    public List<PoolState> pools() {
        return servers.states();
    }

    /** Returns whether a county's database may have this name. */
    public static boolean isDatabaseName(String name) {
        return TenantDatabase.isName(name);
    }
}
