package cn.binggui.app.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers a determination uses: published ones, assumed ones, never invented ones. */
class ParametersTest {
    private final Api province = Api.as("province");

    @ParameterizedTest
    @ValueSource(strings = {"huaishang", "xiangning", "shiquan", "didao"})
    void withoutAPublishedStandardNothingIsDetermined(String county) {
        JsonNode answer = ask(county, request(county, "2025-10-15", "18000"));
        assertEquals("BLOCKED", answer.get("outcome").textValue());
        assertTrue(texts(answer.get("missingParameters")).contains("allowance-standard"), answer.toString());
        assertFalse(answer.has("category"));
        assertEquals(3, answer.get("members").size());
        assertEquals(6000, answer.get("perCapitaIncome").intValue());
        assertFalse(texts(answer.get("flags")).contains("ASSUMED_PARAMETER"));
    }

    @Test
    void withoutAPublishedLineOnlyTheLabelIsUnknown() {
        JsonNode answer = ask("daye", request("daye", "2025-10-15", "18000"));
        assertEquals("DETERMINED", answer.get("outcome").textValue());
        assertEquals("SUBSISTENCE_ALLOWANCE", answer.get("category").textValue());
        assertEquals("最低生活保障对象", answer.get("categoryName").textValue());
        assertEquals("UNKNOWN", answer.get("labels").get(0).get("status").textValue());
        assertEquals(List.of("relapse-monitoring-line"), texts(answer.get("missingParameters")));
    }

    /** 8532 yuan a person and year from 2025-07-01: three persons, so 25596. */
    @ParameterizedTest
    @CsvSource({
        "25595.97, SUBSISTENCE_ALLOWANCE, 8531.99",
        "25596,    ALLOWANCE_MARGIN,      8532",
        "25596.01, ALLOWANCE_MARGIN,      8532",
        "51192,    ALLOWANCE_MARGIN,      17064"
    })
    void thePublishedRuralStandardDecides(String wages, String category, String perCapita) {
        JsonNode answer = ask("daye", request("daye", "2025-07-01", wages));
        assertEquals(category, answer.get("category").textValue());
        assertEquals(perCapita, answer.get("perCapitaIncome").asText());
        JsonNode number = answer.get("numbers").get(0);
        assertEquals("allowance-standard", number.get("id").textValue());
        assertEquals(8532, number.get("value").intValue());
        assertEquals("2025-07-01", number.get("from").textValue());
        assertEquals("黄政发〔2025〕7号", number.at("/clauses/0/document").textValue());
    }

    @Test
    void thePublishedUrbanStandardIsItsOwn() {
        ObjectNode request = request("daye", "2025-10-15", "29339.97");
        Households.household(request).put("residence", "URBAN");
        assertEquals(
                "SUBSISTENCE_ALLOWANCE", ask("daye", request).get("category").textValue());
    }

    @Test
    void thePublishedStandardIsNotUsedBeforeItsDay() {
        JsonNode answer = ask("daye", request("daye", "2025-06-30", "18000"));
        assertEquals("BLOCKED", answer.get("outcome").textValue());
        assertTrue(texts(answer.get("missingParameters")).contains("allowance-standard"));
    }

    @Test
    void anAssumptionStandsInForThePublishedStandardAndIsMarked() {
        ObjectNode request = request("daye", "2025-10-15", "18000");
        JsonNode answer = ask("daye", Households.assuming(request, "{\"allowance-standard\": 5000}"));
        assertEquals("ALLOWANCE_MARGIN", answer.get("category").textValue());
        assertTrue(texts(answer.get("flags")).contains("ASSUMED_PARAMETER"));
        assertTrue(answer.at("/numbers/0/assumed").booleanValue());
        assertEquals(List.of(), texts(answer.get("ignoredAssumptions")));
    }

    /** 大冶 2 倍 and 支出大于收入, 石泉 1.5 倍 and 60% stand in the plans. */
    @ParameterizedTest
    @CsvSource({
        "daye,    allowance-margin-multiple, 3",
        "daye,    rigid-expenditure-ratio,   0.1",
        "shiquan, allowance-margin-multiple, 3",
        "shiquan, rigid-expenditure-ratio,   0.1"
    })
    void whatThePlanFixesIsNeverAssumed(String county, String parameter, String value) {
        String assumed =
                "{\"allowance-standard\": 7200, \"relapse-monitoring-line\": 8000, \"disposable-income\": 18000%s}";
        ObjectNode request = request(county, "2025-10-15", "45000");
        Households.household(request)
                .putArray("necessaryExpenses")
                .addObject()
                .put("kind", "MEDICAL")
                .put("annualAmount", 9000);
        JsonNode plain = ask(county, Households.assuming(request.deepCopy(), assumed.formatted("")));
        JsonNode tried = ask(
                county, Households.assuming(request, assumed.formatted(", \"%s\": %s".formatted(parameter, value))));
        assertEquals("NONE", plain.get("category").textValue());
        assertEquals(List.of(parameter), texts(tried.get("ignoredAssumptions")));
        assertEquals(plain, ((ObjectNode) tried).set("ignoredAssumptions", plain.get("ignoredAssumptions")));
    }

    @Test
    void comparisonsTakeNoDemonstrationsNumbersEither() {
        JsonNode answer = province.post(
                        "/api/v1/comparisons",
                        request("daye", "2025-10-15", "18000").toString())
                .json();
        assertEquals(
                List.of("NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE", "NOT_APPLICABLE"),
                List.of("huaishang", "xiangning", "shiquan", "didao").stream()
                        .map(county -> answer.at("/determinations/%s/outcome".formatted(county))
                                .textValue())
                        .toList());
        ObjectNode anywhere = request("daye", "2025-10-15", "18000");
        Households.household(anywhere).remove("township");
        JsonNode everywhere =
                province.post("/api/v1/comparisons", anywhere.toString()).json();
        assertEquals(
                List.of("DETERMINED", "BLOCKED", "BLOCKED", "BLOCKED", "BLOCKED"),
                everywhere.get("determinations").properties().stream()
                        .map(county -> county.getValue().get("outcome").textValue())
                        .toList());
    }

    private static ObjectNode request(String county, String acceptedOn, String wages) {
        return Households.request(Objects.requireNonNull(Households.TOWNSHIPS.get(county)), acceptedOn, wages);
    }

    private JsonNode ask(String county, ObjectNode request) {
        Api.Answer answer = province.post(Households.path(county), request.toString());
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::textValue).toList();
    }
}
