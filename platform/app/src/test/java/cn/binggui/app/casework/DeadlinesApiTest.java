package cn.binggui.app.casework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlinesApiTest {
    private static final Map<String, Api> USERS = new ConcurrentHashMap<>();

    private static Api.Answer ask(String user, String county, String body) {
        return USERS.computeIfAbsent(user, Api::as).post("/api/v1/counties/" + county + "/deadlines", body);
    }

    private static JsonNode deadlines(String county, String acceptedOn, String track) {
        Api.Answer answer =
                ask("province", county, "{\"acceptedOn\": \"%s\", \"track\": \"%s\"}".formatted(acceptedOn, track));
        assertEquals(200, answer.status(), answer.text());
        return answer.json();
    }

    /** The contract's own cases. */
    @TestFactory
    Stream<DynamicTest> areAsTheContractSays() throws IOException {
        try (InputStream in = DeadlinesApiTest.class.getResourceAsStream("/contract/deadlines.json")) {
            return new ObjectMapper()
                            .readTree(in)
                            .get("cases")
                            .valueStream()
                            .flatMap(one -> one.get("expect")
                                    .propertyStream()
                                    .flatMap(county -> county.getValue()
                                            .propertyStream()
                                            .map(track -> contract(one, county.getKey(), track))))
                            .toList()
                            .stream();
        }
    }

    private static DynamicTest contract(JsonNode one, String county, Map.Entry<String, JsonNode> track) {
        ObjectNode question = one.deepCopy();
        question.remove("expect");
        question.put("track", track.getKey());
        return DynamicTest.dynamicTest(county + " " + question, () -> {
            Api.Answer answer = ask("province", county, question.toString());
            assertEquals(track.getValue(), answer.json().get("dueOn"), answer.text());
        });
    }

    /** 2025-01-20 受理，春节八天、两天补班；2026-09-18 受理，中秋、国庆和两天补班。 */
    @ParameterizedTest
    @CsvSource({
        "daye, 2025-01-20, STANDARD, 2025-02-21",
        "daye, 2025-01-20, COMMITMENT, 2025-02-08",
        "daye, 2025-01-20, EXTENDED, 2025-03-28",
        "huaishang, 2025-01-20, STANDARD, 2025-02-14",
        "huaishang, 2026-09-18, EXTENDED, 2026-11-26",
        "xiangning, 2026-09-18, STANDARD, 2026-10-22",
        "shiquan, 2026-09-18, STANDARD, 2026-10-15",
        "shiquan, 2026-09-18, EXTENDED, 2026-10-22",
        "didao, 2026-02-14, EXTENDED, 2026-04-27"
    })
    void countsTheCountysOwnDays(String county, String acceptedOn, String track, String dueOn) {
        JsonNode answer = deadlines(county, acceptedOn, track);
        assertEquals(dueOn, answer.get("dueOn").textValue());
        assertFalse(answer.get("provisional").booleanValue());
        assertTrue(answer.get("explanation").size() > 3);
        assertTrue(answer.get("limit").get("clauses").size() > 0);
        for (JsonNode step : answer.get("steps")) {
            assertTrue(step.get("clauses").size() > 0, step.toString());
        }
    }

    @Test
    void sayWhyACommitmentCannotBeKeptWithEveryStepAtItsLimit() {
        JsonNode answer = deadlines("daye", "2025-09-26", "COMMITMENT");
        assertEquals("2025-10-16", answer.get("dueOn").textValue());
        assertFalse(answer.get("feasible").booleanValue());
        assertTrue(
                answer.get("why").textValue().contains("同步调查最迟 2025-09-30"),
                answer.get("why").textValue());
        assertTrue(deadlines("daye", "2025-09-26", "STANDARD").get("feasible").booleanValue());
    }

    @ParameterizedTest
    @CsvSource({"huaishang", "xiangning", "shiquan", "didao"})
    void aCountyWithoutTheTrackSaysWhichItHas(String county) {
        Api.Answer answer = ask("province", county, "{\"acceptedOn\": \"2025-09-26\", \"track\": \"COMMITMENT\"}");
        assertEquals(422, answer.status());
        assertTrue(answer.json().get("detail").textValue().contains("常规（STANDARD）"), answer.text());
    }

    @Test
    void mergesSuspensionsAndLeavesTheDayOpenWhileOneGoesOn() {
        String merged = """
                {"acceptedOn": "2025-09-26", "track": "STANDARD", "suspensions": [
                  {"from": "2025-10-10", "to": "2025-10-13"}, {"from": "2025-10-09", "to": "2025-10-11"}]}""";
        assertEquals(
                "2025-11-04",
                ask("daye-township", "daye", merged).json().get("dueOn").textValue());
        String open = """
                {"acceptedOn": "2025-09-26", "track": "STANDARD", "suspensions": [{"from": "2025-10-10"}]}""";
        JsonNode answer = ask("daye-township", "daye", open).json();
        assertTrue(answer.has("dueOn") && answer.get("dueOn").isNull(), answer.toString());
    }

    @Test
    void aYearWithoutANoticeIsProvisional() {
        assertTrue(
                deadlines("daye", "2029-03-01", "STANDARD").get("provisional").booleanValue());
    }

    @Test
    void eachMistakeHasItsPlace() {
        String wrong = """
                {"acceptedOn": "2025-02-30", "track": "FAST", "suspensions": [
                  {"from": "2025-10-10", "to": "2025-10-09"}, {"to": "2025-10-09"}], "x": 1}""";
        Api.Answer answer = ask("province", "daye", wrong);
        assertEquals(400, answer.status());
        assertEquals(
                List.of("acceptedOn", "track", "suspensions[0].to", "suspensions[1].from", "x"),
                answer.json()
                        .get("errors")
                        .valueStream()
                        .map(e -> e.get("path").textValue())
                        .toList(),
                answer.text());
    }

    @Test
    void strangersCannotTellAnotherCountyFromNone() {
        String question = "{\"acceptedOn\": \"2025-09-26\", \"track\": \"STANDARD\"}";
        Map.of("shiquan", 404, "nowhere", 404, "daye", 200)
                .forEach((county, status) ->
                        assertEquals(status, ask("daye-admin", county, question).status(), county));
        assertEquals(
                401,
                Api.anonymous()
                        .post("/api/v1/counties/daye/deadlines", question)
                        .status());
    }
}
