package cn.binggui.app.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTest {
    private final Api province = Api.as("province");

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void tellsThePlanSentenceBySentenceWithWhatRestsOnIt(String county) {
        JsonNode policy = policy(county, "2025-10-15");
        assertEquals(county, policy.get("county").textValue());
        for (String field : List.of("number", "title", "issuedOn", "effectiveFrom")) {
            assertFalse(policy.get("document").path(field).asText().isBlank(), field);
        }
        assertTrue(policy.get("clauses").size() > 50);
        for (JsonNode sentence : policy.get("clauses")) {
            assertEquals("COUNTY", sentence.get("level").textValue());
            assertFalse(sentence.get("quote").textValue().isBlank());
            switch (sentence.get("coverage").textValue()) {
                case "PARAMETER", "PROCEDURE" ->
                    assertFalse(sentence.get("citedBy").isEmpty(), sentence.toString());
                case "HUMAN_DISCRETION", "NOT_A_RULE" -> assertTrue(sentence.has("reason"), sentence.toString());
                default -> assertEquals("ENCODED", sentence.get("coverage").textValue());
            }
        }
        assertFalse(policy.at("/procedure/steps").isEmpty());
        assertFalse(policy.at("/procedure/tracks").isEmpty());
        assertFalse(policy.get("monitoring").isEmpty());
        assertTrue(policy.get("warnings").isArray());
        assertTrue(policy.has("evaluation"));
        assertTrue(policy.get("evaluationClauses").isArray());
    }

    @Test
    void aPlanWithoutASchemeSaysSo() {
        assertTrue(policy("daye", "2025-10-15").get("evaluation").isNull());
        JsonNode units = policy("shiquan", "2025-10-15").at("/evaluation/units");
        assertEquals(
                List.of(6, 3),
                units.valueStream().map(unit -> unit.get("dimensions").size()).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "daye,    2025-10-15, allowance-standard,        RURAL, 8532, 2025-07-01, false, false",
        "daye,    2025-07-01, allowance-standard,        URBAN, 9780, 2025-07-01, false, false",
        "daye,    2025-06-30, allowance-standard,        RURAL, ,     ,           false, false",
        "daye,    2025-10-15, allowance-margin-multiple, ,      2,    2025-07-28, true,  false",
        "daye,    2024-01-01, allowance-margin-multiple, ,      2,    2025-07-28, true,  false",
        "shiquan, 2025-10-15, rigid-expenditure-ratio,   ,      0.6,  2024-10-30, true,  false"
    })
    void tellsTheParameterInForce(
            String county,
            String on,
            String id,
            @Nullable String residence,
            @Nullable BigDecimal value,
            @Nullable String from,
            boolean closed,
            boolean assumed) {
        JsonNode parameter = parameter(policy(county, on), id, residence);
        assertEquals(value == null, parameter.get("value").isNull());
        if (value != null) {
            assertEquals(0, value.compareTo(parameter.get("value").decimalValue()));
        }
        assertEquals(from, parameter.get("from").textValue());
        assertEquals(closed, parameter.get("closed").booleanValue());
        assertEquals(assumed, parameter.get("assumed").booleanValue());
        assertFalse(parameter.get("clauses").isEmpty());
    }

    @Test
    void aPublishedParameterCitesItsDocument() {
        JsonNode clause = parameter(policy("daye", "2025-10-15"), "allowance-standard", "RURAL")
                .get("clauses")
                .get(0);
        assertEquals("黄政发〔2025〕7号", clause.get("document").textValue());
        assertEquals("PROVINCE", clause.get("level").textValue());
        assertTrue(clause.get("paraphrase").textValue().startsWith("农村最低生活保障标准为8532元/人·年，自2025-07-01起施行"));
        assertFalse(clause.has("quote"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"huaishang", "xiangning", "shiquan", "didao"})
    void aDemonstrationsNumberIsMarked(String county) {
        JsonNode parameter = parameter(policy(county, "2025-10-15"), "allowance-standard", "RURAL");
        assertTrue(parameter.get("assumed").booleanValue());
        assertFalse(parameter.get("closed").booleanValue());
        assertTrue(parameter.get("value").isNumber());
    }

    @Test
    void theDescriptionOfTheApiTellsTheContractsAddresses() {
        String yaml = Api.anonymous().get("/api/openapi/binggui.yml").text();
        for (String part : List.of(
                "/api/v1/counties/{county}/determinations:",
                "/api/v1/counties/{county}/policy:",
                "/api/v1/comparisons:",
                "按一县的方案认定一户家庭",
                "clergyMonthsAway",
                "FULL_TIME_UNDERGRADUATE_OR_BELOW",
                "SINGLE_PERSON_ALLOWANCE",
                "NEEDS_EVIDENCE")) {
            assertTrue(yaml.contains(part), part);
        }
    }

    private static JsonNode parameter(JsonNode policy, String id, @Nullable String residence) {
        return policy.get("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("id").textValue().equals(id)
                        && Objects.equals(parameter.path("residence").textValue(), residence))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode policy(String county, String on) {
        Api.Answer answer = province.get("/api/v1/counties/%s/policy?on=%s".formatted(county, on));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }
}
