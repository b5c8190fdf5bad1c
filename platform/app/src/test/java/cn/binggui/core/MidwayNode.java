package cn.binggui.core;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.change.ParameterChanges;
import io.micronaut.context.ApplicationContext;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/**
 * Another process on the shared program's databases, in which somebody does one thing, and which is killed in the middle of it or right
 * after it.
 */
public final class MidwayNode implements AutoCloseable {
    private static final String READY = "midway: ready";
    private static final String DONE = "midway: done ";
    private static final int SECONDS = 120;
    private final long before;
    private final Process process;
    private final BufferedReader out;

    private MidwayNode(long before, Process process) {
        this.before = before;
        this.process = process;
        out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Starts a process in which the person is about to publish a change of a parameter. */
    public static MidwayNode publishing(String user, String county, long change, int version) {
        return start("publish", user, county, String.valueOf(change), String.valueOf(version));
    }

    /** Starts a process in which the person is about to put another version of a county's plugin to service. */
    public static MidwayNode serving(String user, long plugin, int rowVersion, String serving, String words) {
        return start("serve", user, String.valueOf(plugin), String.valueOf(rowVersion), serving, words);
    }

    /** Returns the version of a county's plugin that a process serves which starts now. */
    public static String serves(String county) {
        try (MidwayNode node = start("version", "province-admin", county)) {
            node.go();
            return node.done();
        }
    }

    private static MidwayNode start(String... arguments) {
        try {
            var node = new MidwayNode(
                    HeldTable.latestConnection(),
                    AnotherNode.of(MidwayNode.class, arguments)
                            .redirectError(ProcessBuilder.Redirect.appendTo(new File("target/midway.log")))
                            .start());
            node.line(READY);
            return node;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the person begin. */
    public void go() {
        try {
            Writer in = process.outputWriter(StandardCharsets.UTF_8);
            in.write("go\n");
            in.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Waits until it stands in the middle of what it does.
     *
     * @param table which is held
     * @return its connection
     */
    public long standing(String table) throws SQLException, InterruptedException {
        return HeldTable.waiting(1, before, table).getFirst();
    }

    /** Waits until it is done, and returns what came of it. */
    public String done() {
        return line(DONE).substring(DONE.length());
    }

    private String line(String beginning) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(beginning)) {
                    return line;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new AssertionError("the process ended by itself; target/midway.log says why");
    }

    /** Kills the process without warning; what it asked of the database goes on there for as long as it waits. */
    @Override
    public void close() {
        try {
            process.destroyForcibly();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("it outlives being killed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) throws IOException {
        try (ApplicationContext context =
                ApplicationContext.builder().banner(false).start()) {
            Actor actor = context.getBean(Authentication.class).login(arguments[1], RunningApp.PASSWORD, "127.0.0.1");
            CountyPolicies policies = context.getBean(CountyPolicies.class);
            System.out.println(READY);
            System.in.read();
            String came = switch (arguments[0]) {
                case "publish" ->
                    context.getBean(ParameterChanges.class)
                            .publish(actor, arguments[2], Long.parseLong(arguments[3]), Integer.parseInt(arguments[4]))
                            .state()
                            .name();
                case "serve" -> {
                    context.getBean(Plugins.class)
                            .serve(
                                    actor,
                                    Long.parseLong(arguments[2]),
                                    Integer.parseInt(arguments[3]),
                                    arguments[4],
                                    arguments[5]);
                    yield arguments[5];
                }
                case "version" -> policies.version(arguments[2]);
                default -> throw new IllegalArgumentException(arguments[0]);
            };
            System.out.println(DONE + came);
            // whoever reads this kills it
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
