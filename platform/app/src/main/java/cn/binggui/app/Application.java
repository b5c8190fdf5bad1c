package cn.binggui.app;

import cn.binggui.app.database.LocalMariaDb;
import cn.binggui.app.verification.SimulatedPlatform;
import cn.binggui.core.audit.Sealing;
import cn.binggui.core.identity.FirstUsers;
import cn.binggui.core.job.JobScheduler;
import cn.binggui.core.population.release.DemoSamples;
import cn.binggui.core.tenancy.Provisioning;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The running program: database, context and web server, stopped in the opposite order. */
public final class Application implements AutoCloseable {
    private final @Nullable LocalMariaDb embedded;
    private final ApplicationContext context;
    private final Map<String, String> shownPasswords;

    private Application(
            @Nullable LocalMariaDb embedded, ApplicationContext context, Map<String, String> shownPasswords) {
        this.embedded = embedded;
        this.context = context;
        this.shownPasswords = shownPasswords;
    }

    /**
     * Starts everything.
     *
     * @param variables environment variables
     */
    public static Application start(Map<String, String> variables) {
        return start(variables, true);
    }

    /**
     * Starts everything but the web server and what works in the background, for one command.
     *
     * @throws IllegalStateException if the program is running on the same embedded database
     */
    static Application prepare(Map<String, String> variables) {
        return start(variables, false);
    }

    private static Application start(Map<String, String> variables, boolean serves) {
        // libraries that log through the JDK follow logback.xml, too
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var environment = Environment.of(variables);
        Path keyFile = MasterKeyFile.ensure(environment);
        LocalMariaDb embedded = environment.database() == null
                ? new LocalMariaDb(environment.home().resolve("database"))
                : null;
        ApplicationContext context = null;
        try {
            context = ApplicationContext.builder()
                    .mainClass(Main.class)
                    .banner(false)
                    .properties(properties(environment, keyFile, embedded))
                    .start();
            context.getBean(Provisioning.class).run();
            if (!serves) {
                return new Application(embedded, context, Map.of());
            }
            var passwords = context.getBean(FirstUsers.class).create();
            context.getBean(DemoSamples.class).create();
            context.getBean(EmbeddedServer.class).start();
            context.getBean(Sealing.class).begin();
            context.findBean(SimulatedPlatform.class).ifPresent(SimulatedPlatform::start);
            context.getBean(JobScheduler.class).begin();
            return new Application(embedded, context, passwords);
        } catch (RuntimeException e) {
            stop(context, embedded);
            throw e;
        }
    }

    public ApplicationContext context() {
        return context;
    }

    public int port() {
        return context.getBean(EmbeddedServer.class).getPort();
    }

    /** Returns the passwords that were made up at this start, by user name; they are stored nowhere. */
    public Map<String, String> shownPasswords() {
        return shownPasswords;
    }

    @Override
    public void close() {
        stop(context, embedded);
    }

    private static void stop(@Nullable ApplicationContext context, @Nullable LocalMariaDb embedded) {
        try (embedded;
                context) {
            if (context != null && context.isRunning()) {
                context.getActiveBeanRegistrations(JobScheduler.class)
                        .forEach(scheduler -> scheduler.getBean().end());
                context.findBean(EmbeddedServer.class)
                        .filter(EmbeddedServer::isRunning)
                        .ifPresent(EmbeddedServer::stop);
            }
        }
    }

    private static Map<String, Object> properties(
            Environment environment, Path keyFile, @Nullable LocalMariaDb embedded) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", environment.host());
        properties.put("micronaut.server.port", environment.port());
        properties.put("binggui.plugins", environment.plugins().toString());
        properties.put("binggui.contract", Environment.besideProgram("contract").toString());
        properties.put(
                "binggui.installed", environment.home().resolve("plugins").toString());
        Path pluginKeys = environment.pluginKeys();
        if (pluginKeys != null) {
            properties.put("binggui.plugin-keys", pluginKeys.toString());
        }
        properties.put("binggui.tenants", environment.tenants().toString());
        properties.put("binggui.key-file", keyFile.toString());
        properties.put("binggui.demo", environment.isDemo());
        properties.put("binggui.backups", environment.home().resolve("backups").toString());
        properties.put("binggui.public-url", environment.publicUrl());
        properties.put("binggui.trusted-proxy", environment.trustedProxy());
        String demoPassword = environment.demoPassword();
        if (demoPassword != null) {
            properties.put("binggui.demo-password", demoPassword);
        }
        Environment.Database database = environment.database();
        if (database != null) {
            putServer(properties, "main", database);
        } else if (embedded != null) {
            putServer(
                    properties, "main", new Environment.Database(embedded.url(), embedded.user(), embedded.password()));
        }
        environment
                .verification()
                .forEach((county, settings) -> settings.forEach((name, value) ->
                        properties.put("binggui.verification-channels." + county + "." + name, value)));
        environment.furtherServers().forEach((name, server) -> putServer(properties, name, server));
        return properties;
    }

    /** The main server holds the platform's own database, too. */
    private static void putServer(Map<String, Object> properties, String name, Environment.Database server) {
        String prefix = "binggui.servers." + name;
        properties.put(prefix + ".url", server.url());
        properties.put(prefix + ".username", server.user());
        properties.put(prefix + ".password", server.password());
    }
}
