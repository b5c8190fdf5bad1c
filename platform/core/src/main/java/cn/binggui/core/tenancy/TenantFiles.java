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

/** The counties that the deployment names, read once from the tenants folder. */
@Singleton
public class TenantFiles {
    private final List<TenantFile> files;

    TenantFiles(Settings settings) {
        files = read(settings.tenants());
    }

    /** Returns the counties in the order of lists. */
    public List<TenantFile> all() {
        return files;
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
