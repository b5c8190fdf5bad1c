package cn.binggui.core.comparison;

import static cn.binggui.core.StoredJson.entries;

import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.comparison.SampleFamily.Point;
import cn.binggui.core.household.FactsReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The sample families, read once from {@code comparison/sample-families.json}. */
@Singleton
public class SampleFamilies {
    private static final String RESOURCE = "/comparison/sample-families.json";

    private final List<SampleFamily> families;

    SampleFamilies(FactsReader reader) {
        families = list(StoredJson.read(resource())).stream()
                .map(entry -> family(entries(entry), reader))
                .toList();
    }

    /** Returns all, in the order in which they are offered. */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public List<SampleFamily> all(Actor actor) {
        return families;
    }

    /**
     * Returns one.
     *
     * @throws Refusal NOT_FOUND if there is none
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public SampleFamily get(Actor actor, String id) {
        return all(actor).stream()
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这个样例家庭"));
    }

    private static SampleFamily family(Map<String, Object> entry, FactsReader reader) {
        return new SampleFamily(
                text(entry, "id"),
                text(entry, "title"),
                text(entry, "note"),
                list(entry.get("differs")).stream()
                        .map(point -> point(entries(point)))
                        .toList(),
                !Boolean.FALSE.equals(entry.get("standardsAlike")),
                reader.readForComparison(entries(entry.get("household"))));
    }

    private static Point point(Map<String, Object> entry) {
        Object member = entry.get("member");
        return new Point(Aspect.valueOf(text(entry, "aspect")), member == null ? null : member.toString());
    }

    private static String text(Map<String, Object> entry, String key) {
        return Objects.requireNonNull(entry.get(key), key).toString();
    }

    private static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("no list in " + RESOURCE);
    }

    private static String resource() {
        try (InputStream stream = SampleFamilies.class.getResourceAsStream(RESOURCE)) {
            return new String(Objects.requireNonNull(stream, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
