package cn.binggui.core.comparison;

import static cn.binggui.core.StoredJson.entries;

import cn.binggui.core.Refusal;
import cn.binggui.core.StoredJson;
import cn.binggui.core.access.Actor;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code scenario}; its readers stand in a table of their own. */
@MappedEntity("scenario")
record ScenarioRow(
        @Id UUID id,
        long ownerId,
        String ownerName,
        @Nullable String ownerTenant,
        String title,
        String facts,
        String assumptions,
        @Nullable String county,
        @Nullable String township,
        boolean shared,
        Instant createdAt,
        Instant updatedAt,
        @Version int version) {
    private static final int LONGEST_JSON = 1_000_000;

    static ScenarioRow of(UUID id, Actor owner, Draft draft, Instant now) {
        return new ScenarioRow(
                id,
                owner.userId(),
                owner.displayName(),
                owner.tenant(),
                draft.title().strip(),
                json(draft.facts()),
                json(draft.assumptions()),
                draft.county(),
                draft.township(),
                false,
                now,
                now,
                0);
    }

    private static String json(Map<String, ?> value) {
        String json = StoredJson.write(value);
        if (json.length() > LONGEST_JSON) {
            throw Refusal.badInput("facts", "内容过大，无法保存，请减少成员或收支条目");
        }
        return json;
    }

    Draft draft() {
        Map<String, Map<String, BigDecimal>> assumed = new LinkedHashMap<>();
        entries(StoredJson.read(assumptions)).forEach((key, value) -> assumed.put(key, numbers(value)));
        return new Draft(title, entries(StoredJson.read(facts)), assumed, county, township);
    }

    private static Map<String, BigDecimal> numbers(Object value) {
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        entries(value).forEach((key, number) -> numbers.put(key, new BigDecimal(String.valueOf(number))));
        return numbers;
    }

    /** Returns the row with another content, on top of the version that the person had. */
    ScenarioRow with(Draft draft, Instant now, int known) {
        return new ScenarioRow(
                id,
                ownerId,
                ownerName,
                ownerTenant,
                draft.title().strip(),
                json(draft.facts()),
                json(draft.assumptions()),
                draft.county(),
                draft.township(),
                shared,
                createdAt,
                now,
                known);
    }

    /** Returns the row shared with everybody of the province or not, on top of the version that the person had. */
    ScenarioRow with(boolean everyone, int known) {
        return new ScenarioRow(
                id,
                ownerId,
                ownerName,
                ownerTenant,
                title,
                facts,
                assumptions,
                county,
                township,
                everyone,
                createdAt,
                updatedAt,
                known);
    }
}
