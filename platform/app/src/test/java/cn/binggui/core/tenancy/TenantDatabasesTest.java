package cn.binggui.core.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.app.database.LocalMariaDb;
import cn.binggui.core.Refusal;
import cn.binggui.core.Settings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many counties on few connections, on two servers, and one that fails. */
class TenantDatabasesTest {
    private static final int COUNTIES = 100;
    private static final int CONNECTIONS = 10;
    /** Marks the counties of this test. */
    private static final int POSITION = 900;

    private final ApplicationContext context = RunningApp.context();
    private final DatabaseServer main = context.getBeansOfType(DatabaseServer.class).stream()
            .filter(server -> server.name().equals(DatabaseServer.MAIN))
            .findFirst()
            .orElseThrow();

    /** The program is shared with other tests, which know of five counties. */
    @AfterEach
    void forgetTheCountiesOfTheTest() throws SQLException {
        DatabaseServers one = servers(1);
        try (Connection connection = one.connect(DatabaseServer.MAIN);
                var statement = connection.createStatement()) {
            List<String> databases = new ArrayList<>();
            try (var rows = statement.executeQuery(
                    "SELECT d.database_name FROM tenant_database d JOIN tenant t ON t.id = d.tenant WHERE t.position = "
                            + POSITION)) {
                while (rows.next()) {
                    databases.add(rows.getString(1));
                }
            }
            for (String database : databases) {
                statement.execute("DROP DATABASE IF EXISTS `" + database + "`");
            }
            statement.execute(
                    "DELETE d FROM tenant_database d JOIN tenant t ON t.id = d.tenant WHERE t.position = " + POSITION);
            statement.execute("DELETE FROM tenant WHERE position = " + POSITION);
        } finally {
            one.close();
        }
    }

    @Test
    void noConnectionRemembersTheCountyThatItServedBefore() throws Exception {
        List<String> counties = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");
        DatabaseServers few = servers(3);
        try {
            var databases = context.getBean(TenantDatabases.class);
            var source = new TenantDataSource(few, databases);
            all(8, 400, task -> {
                String county = counties.get(new Random(task).nextInt(counties.size()));
                TenantBinding.call(county, () -> write(source, county, task));
                return county;
            });
            for (String county : counties) {
                TenantBinding.call(county, () -> assertOnlyOwnRows(source, county));
            }
        } finally {
            few.close();
        }
    }

    @Test
    void aHundredCountiesShareTenConnections() throws Exception {
        DatabaseServers ten = servers(CONNECTIONS);
        try {
            var provisioning = provisioning(ten, files());
            List<String> counties =
                    IntStream.range(0, COUNTIES).mapToObj("load%03d"::formatted).toList();
            for (String county : counties) {
                provisioning.provision(file(county, DatabaseServer.MAIN));
            }
            var source = new TenantDataSource(ten, context.getBean(TenantDatabases.class));
            all(20, COUNTIES * 4, task -> {
                String county = counties.get(task % COUNTIES);
                TenantBinding.call(county, () -> write(source, county, task));
                return county;
            });
            for (String county : counties) {
                TenantBinding.call(county, () -> assertOnlyOwnRows(source, county));
            }
            assertTrue(openConnections() <= 4 * CONNECTIONS, "connections of the server");
            provisioning.provision(file(counties.getFirst(), DatabaseServer.MAIN));
            TenantBinding.call(counties.getFirst(), () -> assertOnlyOwnRows(source, counties.getFirst()));
        } finally {
            ten.close();
        }
    }

    @Test
    void aCountyLivesOnAnotherServerWhereTheRegistrySaysSo() throws Exception {
        Path home = Path.of("target/second-server").toAbsolutePath();
        try (var second = new LocalMariaDb(home)) {
            var servers = new DatabaseServers(
                    List.of(main, new DatabaseServer("second", second.url(), second.user(), second.password(), 3)));
            try {
                provisioning(servers, files()).provision(file("elsewhere", "second"));
                var source = new TenantDataSource(servers, context.getBean(TenantDatabases.class));
                TenantBinding.call("elsewhere", () -> write(source, "elsewhere", 1));
                TenantBinding.call("elsewhere", () -> {
                    try (Connection connection = source.getConnection()) {
                        assertEquals(
                                second.url(), connection.getMetaData().getURL().replaceFirst("\\?.*", ""));
                    }
                    return assertOnlyOwnRows(source, "elsewhere");
                });
            } finally {
                servers.close();
            }
        }
    }

    @Test
    void aCountyWhoseServerIsMissingKeepsNobodyElseFromStarting() {
        DatabaseServers servers = servers(2);
        try {
            var broken = file("broken", "nowhere");
            var sound = file("sound", DatabaseServer.MAIN);
            var databases = context.getBean(TenantDatabases.class);
            provisioning(servers, files(broken, sound)).run();
            assertTrue(databases.unavailable().contains("broken"));
            assertTrue(!databases.unavailable().contains("sound"));
            var source = new TenantDataSource(servers, databases);
            Refusal refusal = assertThrows(Refusal.class, () -> TenantBinding.call("broken", source::getConnection));
            assertEquals(Refusal.Kind.UNAVAILABLE, refusal.kind());
            TenantBinding.run("sound", () -> {
                try (Connection connection = source.getConnection()) {
                    assertEquals("binggui_sound", connection.getCatalog());
                } catch (SQLException e) {
                    throw new AssertionError(e);
                }
            });
        } finally {
            servers.close();
        }
    }

    private DatabaseServers servers(int connections) {
        return new DatabaseServers(
                List.of(new DatabaseServer(main.name(), main.url(), main.username(), main.password(), connections)));
    }

    private Provisioning provisioning(DatabaseServers servers, TenantFiles files) {
        return new Provisioning(
                files,
                context.getBean(Provisioning.Registry.class),
                servers,
                context.getBean(TenantDatabases.class),
                // first data goes through the program's own servers, which are not those of this test
                List.of());
    }

    private TenantFiles files(TenantFile... given) {
        return new TenantFiles(context.getBean(Settings.class)) {
            @Override
            public List<TenantFile> all() {
                return List.of(given);
            }
        };
    }

    private static TenantFile file(String id, String server) {
        return new TenantFile(
                new Tenant(id, id, id, "测试省", "测试市", "990000", POSITION),
                server,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TenantFile.Workplace("990000001", "990000001001", "none"),
                null);
    }

    private static int write(TenantDataSource source, String county, int task) throws SQLException {
        try (Connection connection = source.getConnection();
                var insert =
                        connection.prepareStatement("INSERT INTO household_number (township, last) VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            insert.setString(1, "T" + task);
            insert.setInt(2, county.hashCode());
            int written = insert.executeUpdate();
            connection.commit();
            return written;
        }
    }

    private static int assertOnlyOwnRows(TenantDataSource source, String county) throws SQLException {
        try (Connection connection = source.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*), COALESCE(SUM(last <> ?), 0) FROM household_number WHERE township LIKE 'T%'")) {
            query.setInt(1, county.hashCode());
            try (var rows = query.executeQuery()) {
                rows.next();
                assertTrue(rows.getInt(1) > 0, county + " has rows");
                assertEquals(0, rows.getInt(2), "rows of others in " + county);
                return rows.getInt(1);
            }
        }
    }

    private int openConnections() throws SQLException {
        try (Connection connection = servers(1).connect(DatabaseServer.MAIN);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM information_schema.processlist")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** A piece of work by number. */
    private interface Task {
        String run(int number) throws Exception;
    }

    private static void all(int threads, int tasks, Task task) throws Exception {
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < tasks; i++) {
            int number = i;
            calls.add(() -> task.run(number));
        }
        try (var pool = Executors.newFixedThreadPool(threads)) {
            for (var done : pool.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
