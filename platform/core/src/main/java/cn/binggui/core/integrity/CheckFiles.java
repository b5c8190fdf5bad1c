package cn.binggui.core.integrity;

import cn.binggui.core.integrity.IntegrityCheck.Severity;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Reads the checks, in the order of {@code integrity/index.txt}. */
@Singleton
class CheckFiles {
    private final List<IntegrityCheck> checks = text("index.txt")
            .lines()
            .filter(id -> !id.isBlank())
            .map(CheckFiles::read)
            .toList();

    List<IntegrityCheck> all() {
        return checks;
    }

    private static IntegrityCheck read(String id) {
        Object loaded = new Load(LoadSettings.builder().setLabel(id).build()).loadFromString(text(id + ".yml"));
        if (!(loaded instanceof Map<?, ?> file) || !id.equals(file.get("id"))) {
            throw new IllegalStateException("not a check: " + id);
        }
        return new IntegrityCheck(
                id,
                required(file, "title"),
                Severity.valueOf(required(file, "severity")),
                required(file, "subject"),
                "platform".equals(file.get("database")),
                optional(file, "summary"),
                required(file, "details"),
                optional(file, "reference"),
                required(file, "recommendation"));
    }

    private static String required(Map<?, ?> file, String name) {
        return Objects.requireNonNull(optional(file, name), name);
    }

    private static @Nullable String optional(Map<?, ?> file, String name) {
        Object value = file.get(name);
        return value == null ? null : value.toString();
    }

    private static String text(String name) {
        try (InputStream stream = CheckFiles.class.getResourceAsStream("/integrity/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
