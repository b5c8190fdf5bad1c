package cn.binggui.core.tenancy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * What stands in {@code tenants/<county>/}: {@code tenant.yml}, {@code divisions.csv} and perhaps {@code scheme.json}.
 *
 * @param tenant the county
 * @param server name of the {@link DatabaseServer} that is to hold the county's database
 * @param townships by division code
 * @param villages by division code
 * @param departments as the plan names them
 * @param parameters first values of the parameters that a county publishes
 * @param workplace where the demonstration's township, village and department users work
 * @param scheme the scheme of evaluation that the demonstration's county has made for itself, as JSON; {@code null} for none
 */
public record TenantFile(
        Tenant tenant,
        String server,
        List<Township> townships,
        List<Village> villages,
        List<Department> departments,
        List<SeedParameter> parameters,
        Workplace workplace,
        @Nullable String scheme) {

    /**
     * A first value of a parameter.
     *
     * @param id the parameter
     * @param residence {@code RURAL} or {@code URBAN}; {@code null} for both
     * @param from first day in force
     * @param value the number
     * @param document number of the document that publishes it; {@code null} for an assumption
     * @param article place in the document
     * @param assumed whether it is a demonstration's assumption (演示假设)
     * @param note what a reader should know
     */
    public record SeedParameter(
            String id,
            @Nullable String residence,
            LocalDate from,
            BigDecimal value,
            @Nullable String document,
            @Nullable String article,
            boolean assumed,
            @Nullable String note) {
        public SeedParameter {
            if (!assumed && document == null) {
                throw new IllegalArgumentException("a published value names its document: " + id);
            }
        }
    }

    /**
     * Where demonstration users work.
     *
     * @param township division code
     * @param village division code
     * @param department identifier
     */
    public record Workplace(String township, String village, String department) {}

    /**
     * Reads the files of one county.
     *
     * @param folder {@code tenants/<county>}
     * @throws IllegalArgumentException naming the file, if something is missing or wrong
     */
    public static TenantFile read(Path folder) {
        Path file = folder.resolve("tenant.yml");
        try {
            Object loaded = new Load(
                            LoadSettings.builder().setLabel(file.toString()).build())
                    .loadFromString(Files.readString(file));
            return new Reader(folder).read(entries(loaded));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("mistake in " + file + ": " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> entries(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("expected keys and values, found " + value);
    }

    private record Reader(Path folder) {
        TenantFile read(Map<?, ?> yaml) throws IOException {
            String id = text(yaml, "id");
            if (!id.equals(Objects.toString(folder.getFileName()))) {
                throw new IllegalArgumentException("id " + id + " differs from the folder's name");
            }
            var tenant = new Tenant(
                    id,
                    text(yaml, "name"),
                    text(yaml, "shortName"),
                    text(yaml, "province"),
                    text(yaml, "prefecture"),
                    text(yaml, "regionCode"),
                    Integer.parseInt(text(yaml, "position")));
            var townships = new LinkedHashMap<String, Township>();
            var villages = new LinkedHashMap<String, Village>();
            try (Stream<String> lines = Files.lines(folder.resolve("divisions.csv"))) {
                lines.skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
                    townships.putIfAbsent(cells[0], new Township(cells[0], id, cells[1]));
                    if (!cells[2].isEmpty()) {
                        villages.putIfAbsent(cells[2], new Village(cells[2], id, cells[0], cells[3]));
                    }
                });
            }
            Map<?, ?> demo = entries(yaml.get("demo"));
            Path scheme = folder.resolve("scheme.json");
            List<?> departments = list(yaml, "departments");
            return new TenantFile(
                    tenant,
                    Objects.requireNonNullElse(optional(yaml, "server"), DatabaseServer.MAIN),
                    List.copyOf(townships.values()),
                    List.copyOf(villages.values()),
                    departments.stream()
                            .map(TenantFile::entries)
                            .map(d -> new Department(
                                    null, id, text(d, "id"), text(d, "name"), departments.indexOf(d) + 1))
                            .toList(),
                    list(yaml, "parameters").stream()
                            .map(TenantFile::entries)
                            .map(Reader::parameter)
                            .toList(),
                    new Workplace(text(demo, "township"), text(demo, "village"), text(demo, "department")),
                    Files.exists(scheme) ? Files.readString(scheme) : null);
        }

        private static SeedParameter parameter(Map<?, ?> yaml) {
            return new SeedParameter(
                    text(yaml, "id"),
                    optional(yaml, "residence"),
                    LocalDate.parse(text(yaml, "from")),
                    new BigDecimal(text(yaml, "value")),
                    optional(yaml, "document"),
                    optional(yaml, "article"),
                    Boolean.TRUE.equals(yaml.get("assumed")),
                    optional(yaml, "note"));
        }

        private static List<?> list(Map<?, ?> yaml, String key) {
            if (yaml.get(key) instanceof List<?> list) {
                return list;
            }
            throw new IllegalArgumentException(key + " is missing or no list");
        }

        private static String text(Map<?, ?> yaml, String key) {
            String value = optional(yaml, key);
            if (value == null || value.isBlank()) {
                throw new IllegalArgumentException(key + " is missing");
            }
            return value;
        }

        private static @Nullable String optional(Map<?, ?> yaml, String key) {
            Object value = yaml.get(key);
            return value == null ? null : value.toString();
        }
    }
}
