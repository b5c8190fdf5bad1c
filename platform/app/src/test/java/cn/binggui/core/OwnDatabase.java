package cn.binggui.core;

import cn.binggui.app.RunningApp;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A county's database that belongs to one test alone, on the shared server. */
public final class OwnDatabase implements AutoCloseable {
    private final String name;
    private final String url;

    public OwnDatabase(String name) throws SQLException {
        this.name = name;
        url = property("url").replaceFirst("/[^/?]+$", "/" + name);
        try (Connection server =
                        DriverManager.getConnection(property("url"), property("username"), property("password"));
                var statement = server.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        }
        try (Connection connection = open()) {
            SchemaUpdate.run(connection, "database/tenant.yml");
        }
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(
                url + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true",
                property("username"),
                property("password"));
    }

    public int execute(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Returns the first column of every row. */
    public List<String> query(String sql) throws SQLException {
        try (Connection connection = open();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    @Override
    public void close() throws SQLException {
        execute("DROP DATABASE " + name);
    }

    private static String property(String last) {
        return RunningApp.context()
                .getProperty("binggui.servers.main." + last, String.class)
                .orElseThrow();
    }
}
