package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.core.StoredJson;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FactsCodecTest {
    private static final int HOUSEHOLDS = 3_000;
    private static final String LEAST = """
            {"acceptedOn":"2025-10-15","township":"某镇","residence":"RURAL","members":[%s],"property":"OVER_LIMIT"}""";
    private static final String HEAD = """
            {"id":"甲","relation":"APPLICANT","birthDate":"1980-02-01"%s}""";

    private final FactsWriter writer = new FactsWriter();
    private final FactsReader reader =
            new FactsReader(Clock.fixed(Instant.parse("2025-12-01T00:00:00Z"), ZoneOffset.UTC));
    private final RandomHouseholds households = new RandomHouseholds(20251016);

    @Test
    void readsWhatItWrote() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts facts = households.facts();
            String json = FactsCodec.write(facts);
            assertEquals(facts, FactsCodec.read(json));
            assertEquals(facts, FactsCodec.read(json.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void writesTheContractsJsonAsTheWriterDoes() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts facts = households.facts();
            Map<String, Object> contract = writer.write(facts);
            assertEquals(plain(contract), plain(StoredJson.read(FactsCodec.write(facts))));
            assertEquals(facts, FactsCodec.read(StoredJson.write(contract)));
        }
    }

    @Test
    void theContractsReaderReadsTheSame() {
        for (int i = 0; i < HOUSEHOLDS; i++) {
            HouseholdFacts facts = households.facts();
            assertEquals(facts, reader.read(StoredJson.entries(StoredJson.read(FactsCodec.write(facts)))));
        }
    }

    @Test
    void readsFieldsInAnyOrder() {
        Random random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            HouseholdFacts facts = households.facts();
            Object shuffled = shuffled(writer.write(facts), random);
            assertEquals(facts, FactsCodec.read(StoredJson.write(StoredJson.entries(shuffled))));
        }
    }

    @Test
    void leavesOutEveryDefault() {
        String json = LEAST.formatted(HEAD.formatted(""));
        assertEquals(json, FactsCodec.write(FactsCodec.read(json)));
        String township = json.replace(",\"township\":\"某镇\"", "");
        assertEquals(township, FactsCodec.write(FactsCodec.read(township)));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0.01", "10,0.1", "100,1", "101,1.01", "110,1.1", "900000,9000", "10000000000,100000000"})
    void writesYuanWithoutNeedlessZeros(long fen, String yuan) {
        HouseholdFacts facts = new FactsDraft(
                        FactsCodec.read(LEAST.formatted(HEAD.formatted(""))), RandomHouseholds.LATEST)
                .expenses(List.of(new ExpenseItem(ExpenseKind.MEDICAL, new Money(fen))))
                .facts();
        String json = FactsCodec.write(facts);
        assertEquals(
                "[{\"kind\":\"MEDICAL\",\"annualAmount\":" + yuan + "}]",
                json.substring(json.indexOf("[{\"kind\""), json.indexOf(",\"property\"")));
        assertEquals(facts, FactsCodec.read(json));
        assertEquals(facts, FactsCodec.read(json.replace(yuan + "}", yuan + (yuan.contains(".") ? "00}" : ".00}"))));
    }

    @Test
    void keepsEveryCharacterOfAnId() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < 0x2100; c++) {
            all.append(c);
        }
        all.append("甲😀\ud800\udc00").append('\ud800').append("一").append('\udfff');
        HouseholdFacts facts = Household.of(List.of(Household.member(all.toString(), Relation.APPLICANT)))
                .facts();
        assertEquals(facts, FactsCodec.read(FactsCodec.write(facts)));
        assertEquals(facts, FactsCodec.read(FactsCodec.write(facts).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{}",
                "{\"acceptedOn\":\"2025-10-15\"}",
                "{\"acceptedOn\":\"2025-02-30\",\"secret\":1}",
                "{\"acceptedOn\":20251015}",
                "{\"acceptedOn\":\"2025/10/15\"}",
                "{\"acceptedOn\":\"2o25-10-15\"}",
                "{\"members\":{}}",
                "{\"members\":[1]}",
                "{\"members\":[{\"id\":7}]}",
                "{\"members\":[{\"id\":\"甲\",\"relation\":\"SECRET\"}]}",
                "{\"members\":[{\"id\":\"甲\",\"relation\":\"CHILD\"}]}",
                "{\"members\":[{\"secret\":true}]}",
                "{\"members\":[{\"employed\":\"true\"}]}",
                "{\"members\":[{\"disability\":{\"grade\":5,\"category\":\"LIMB\"}}]}",
                "{\"members\":[{\"disability\":true}]}",
                "{\"income\":[{\"annualAmount\":\"7\"}]}",
                "{\"income\":[{\"annualAmount\":7.001}]}",
                "{\"income\":[{\"annualAmount\":99999999999999999999}]}",
                "{\"income\":[{\"annualAmount\":7}]}",
                "{\"extremeHardship\":[]}",
                "{\"suddenHardship\":1}",
                "{\"suddenHardship\":true"
            })
    void isNotContentWithAnythingElse(String json) {
        IllegalStateException fault = assertThrows(IllegalStateException.class, () -> FactsCodec.read(json));
        assertFalse(fault.toString().contains("SECRET") || fault.getCause() != null, "facts stay out of logs");
        assertThrows(IllegalStateException.class, () -> FactsCodec.read(json.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isNotContentWithAHouseholdThatIsNone() {
        String good = LEAST.formatted(HEAD.formatted(",\"worksAway\":true"));
        FactsCodec.read(good);
        for (String bad : List.of(
                good + "{}",
                LEAST.formatted(""),
                LEAST.formatted(HEAD.formatted("") + "," + HEAD.formatted("")),
                good.replace(
                        "\"property\"",
                        "\"income\":[{\"memberId\":\"乙\",\"source\":\"WAGES\",\"annualAmount\":1}],\"property\""),
                good.replace("\"RURAL\"", "\"RURALS\""),
                good.replace("\"RURAL\"", "\"RURA\""),
                good.replace("\"1980", "\"19800"))) {
            assertThrows(IllegalStateException.class, () -> FactsCodec.read(bad), bad);
        }
    }

    /** Whole numbers and decimals alike as decimals without needless zeros. */
    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> plain = new LinkedHashMap<>();
                map.forEach((key, entry) -> plain.put(key.toString(), plain(entry)));
                yield List.copyOf(plain.entrySet());
            }
            case List<?> list -> list.stream().map(FactsCodecTest::plain).toList();
            case Number number -> new BigDecimal(number.toString()).stripTrailingZeros();
            default -> value;
        };
    }

    private static Object shuffled(Object value, Random random) {
        return switch (value) {
            case Map<?, ?> map -> {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(map.entrySet());
                Collections.shuffle(entries, random);
                Map<Object, Object> shuffled = new LinkedHashMap<>();
                entries.forEach(entry -> shuffled.put(entry.getKey(), shuffled(entry.getValue(), random)));
                yield shuffled;
            }
            case List<?> list ->
                list.stream().map(item -> shuffled(item, random)).toList();
            default -> value;
        };
    }
}
