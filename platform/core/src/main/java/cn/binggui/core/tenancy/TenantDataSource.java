package cn.binggui.core.tenancy;

import io.micronaut.context.annotation.Context;
import jakarta.inject.Named;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Leads to the database of the county that is bound, and nowhere where none is. */
@Context
@Named(TenantDataSource.NAME)
public class TenantDataSource implements DataSource {
    /** The name by which a repository or a transaction asks for the county's database. */
    public static final String NAME = "tenant";

    private final DatabaseServers servers;
    private final TenantDatabases databases;

    TenantDataSource(DatabaseServers servers, TenantDatabases databases) {
        this.servers = servers;
        this.databases = databases;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return servers.connect(databases.of(TenantBinding.current()));
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the deployment decides who connects");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pools log");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pools have a time-out");
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("the pools log");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
