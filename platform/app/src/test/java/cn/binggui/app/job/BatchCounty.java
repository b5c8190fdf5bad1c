package cn.binggui.app.job;

import cn.binggui.app.Application;
import cn.binggui.app.EmptyHome;
import cn.binggui.core.Ids;
import cn.binggui.core.access.Actor;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.job.Job;
import cn.binggui.core.job.JobKind;
import cn.binggui.core.job.Jobs;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** A program of its own with one county of as many made-up households as are wanted, in a database of its own. */
final class BatchCounty implements AutoCloseable {
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    static final String COUNTY = "daye";
    private static final String PASSWORD = "correct-horse-battery";
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final int BATCH = 1000;

    private final Map<String, String> variables;
    private final Application application;
    private final Actor actor;

    BatchCounty(String name) throws IOException {
        Path home = EmptyHome.at(name);
        Files.createDirectories(home.resolve("tenants"));
        Files.createSymbolicLink(
                home.resolve("tenants").resolve(COUNTY),
                TARGET.resolve("tenants").resolve(COUNTY));
        variables = new HashMap<>(Map.of(
                "BINGGUI_HOME",
                home.toString(),
                "BINGGUI_PORT",
                "0",
                "BINGGUI_TENANTS",
                home.resolve("tenants").toString(),
                "BINGGUI_DEMO_PASSWORD",
                PASSWORD));
        application = Application.start(variables);
        actor = bean(Authentication.class).login(COUNTY + "-admin", PASSWORD, "127.0.0.1");
    }

    /** Returns the environment variables of another node on the same database. */
    Map<String, String> anotherNode() {
        Map<String, String> node = new HashMap<>(variables);
        node.put(
                "BINGGUI_KEY_FILE",
                Path.of(variables.get("BINGGUI_HOME"), "master.key").toString());
        node.put("BINGGUI_PLUGINS", TARGET.resolve("plugins").toString());
        for (String last : new String[] {"url", "username", "password"}) {
            String value = application
                    .context()
                    .getProperty("binggui.servers.main." + last, String.class)
                    .orElseThrow();
            node.put("BINGGUI_DATABASE_" + (last.equals("username") ? "USER" : last.toUpperCase()), value);
        }
        return node;
    }

    /** Returns the county's administrator. */
    Actor actor() {
        return actor;
    }

    <T> T bean(Class<T> type) {
        return application.context().getBean(type);
    }

    Connection open() throws SQLException {
        return TenantBinding.call(COUNTY, () -> bean(Connections.class).county());
    }

    /** Stores so many further households, without people and history. */
    void fill(int households) throws SQLException {
        var policy = bean(CountyPolicies.class).get(COUNTY);
        TenantFile file = bean(TenantFiles.class).all().getFirst();
        var numbers = DemoNumbers.of(policy, bean(ParameterValues.class).publishedOrAssumed(COUNTY), TODAY);
        Iterator<HouseholdFacts> facts =
                DemoPopulation.of(file, numbers, 1, TODAY).facts(households).iterator();
        String village = file.villages().getFirst().code();
        try (Connection connection = open();
                PreparedStatement household = connection.prepareStatement(
                        "INSERT INTO household (id, number, revision, closed_on, created_at) VALUES (?, ?, 1, NULL, '2026-01-01')");
                PreparedStatement revision = connection.prepareStatement(
                        "INSERT INTO household_revision (household_id,"
                                + " seq, valid_from, kind, note, village, facts, persons, ends, related, recorded_at, recorded_by,"
                                + " recorder_name) VALUES (?, 1, ?, 'REGISTERED', '登记', ?, ?, '{}', FALSE, NULL, '2026-01-01', 0, '测算')");
                PreparedStatement current = connection.prepareStatement("INSERT INTO household_current (household_id,"
                        + " number, revision, township, village, residence, people, head_person, valid_from, recorded_at)"
                        + " VALUES (?, ?, 1, ?, ?, ?, ?, NULL, ?, '2026-01-01')")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < households; i++) {
                HouseholdFacts each = facts.next();
                long key = bean(Ids.class).next();
                String number = "9%014d".formatted(i);
                household.setLong(1, key);
                household.setString(2, number);
                household.addBatch();
                revision.setLong(1, key);
                revision.setObject(2, each.acceptedOn());
                revision.setString(3, village);
                revision.setString(4, FactsCodec.write(each));
                revision.addBatch();
                current.setLong(1, key);
                current.setString(2, number);
                current.setString(3, village.substring(0, 9));
                current.setString(4, village);
                current.setObject(5, each.residence() == Residence.URBAN ? "URBAN" : "RURAL", Types.VARCHAR);
                current.setInt(6, each.members().size());
                current.setObject(7, each.acceptedOn());
                current.addBatch();
                if ((i + 1) % BATCH == 0 || i == households - 1) {
                    household.executeBatch();
                    revision.executeBatch();
                    current.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    long start(LocalDate asOf) {
        return bean(Jobs.class).start(actor, JobKind.REDETERMINATION, asOf);
    }

    Job job(long key) {
        return bean(Jobs.class).get(actor, key);
    }

    /** Waits until the job has ended. */
    Job ended(long key) throws InterruptedException {
        Job job = job(key);
        while (job.state().isOpen()) {
            Thread.sleep(20);
            job = job(key);
        }
        return job;
    }

    @Override
    public void close() {
        application.close();
    }
}
