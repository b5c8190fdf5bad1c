package cn.binggui.app;

import cn.binggui.app.database.LocalMariaDb;
import cn.binggui.core.identity.FirstUsers;
import cn.binggui.core.policy.PublishedParameters;
import cn.binggui.core.tenancy.TenantRegistration;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
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
        // libraries that log through the JDK follow logback.xml, too
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        var environment = Environment.of(variables);
        MasterKeyFile.ensure(environment);
        LocalMariaDb embedded = environment.database() == null
                ? new LocalMariaDb(environment.home().resolve("database"))
                : null;
        ApplicationContext context = null;
        try {
            context = ApplicationContext.builder()
                    .mainClass(Main.class)
                    .banner(false)
                    .properties(properties(environment, embedded))
                    .start();
            context.getBean(TenantRegistration.class).run();
            context.getBean(PublishedParameters.class).seed();
            var passwords = context.getBean(FirstUsers.class).create();
            context.getBean(EmbeddedServer.class).start();
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
                context.findBean(EmbeddedServer.class)
                        .filter(EmbeddedServer::isRunning)
                        .ifPresent(EmbeddedServer::stop);
            }
        }
    }

    private static Map<String, Object> properties(Environment environment, @Nullable LocalMariaDb embedded) {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.host", environment.host());
        properties.put("micronaut.server.port", environment.port());
        properties.put("binggui.plugins", environment.plugins().toString());
        properties.put("binggui.tenants", environment.tenants().toString());
        properties.put("binggui.demo", environment.isDemo());
        String demoPassword = environment.demoPassword();
        if (demoPassword != null) {
            properties.put("binggui.demo-password", demoPassword);
        }
        Environment.Database database = environment.database();
        if (database != null) {
            properties.put("datasources.default.url", database.url());
            properties.put("datasources.default.username", database.user());
            properties.put("datasources.default.password", database.password());
        } else if (embedded != null) {
            properties.put("datasources.default.url", embedded.url());
            properties.put("datasources.default.username", embedded.user());
            properties.put("datasources.default.password", embedded.password());
        }
        return properties;
    }
}
