package cn.binggui.core.tenancy;

import cn.binggui.core.Settings;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The counties that the deployment names, read from the tenants folder at the start and whenever somebody asks to look again. */
@Singleton
public class TenantFiles {
    private final Path folder;
    private volatile List<TenantFile> files;

    TenantFiles(Settings settings) {
        folder = settings.tenants();
        files = read(folder);
    }

    /** Returns the counties in the order of lists. */
    public List<TenantFile> all() {
        return files;
    }

    /** Returns the counties' identifiers in the order of lists. */
    public List<String> ids() {
        return files.stream().map(file -> file.tenant().id()).toList();
    }

    /**
     * Returns the counties that were laid into the folder since, and that nobody has taken in yet.
     *
     * @throws IllegalArgumentException naming the file that is wrong
     */
    public List<TenantFile> found() {
        List<String> known = ids();
        return read(folder).stream()
                .filter(file -> !known.contains(file.tenant().id()))
                .toList();
    }

    /** Takes a county in among those that are served. */
    public synchronized void add(TenantFile file) {
        files = Stream.concat(files.stream(), Stream.of(file))
                .sorted(Comparator.comparing(each -> each.tenant().position()))
                .toList();
    }

    private static List<TenantFile> read(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> Files.exists(entry.resolve("tenant.yml")))
                    .map(TenantFile::read)
                    .sorted(Comparator.comparing(file -> file.tenant().position()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no tenants folder at " + folder, e);
        }
    }
}
