package cn.binggui.app.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract's own cases, asked over REST. */
class ContractCasesTest {
    private final Api province = Api.as("province");

    @TestFactory
    Stream<DynamicTest> areAnsweredAsExpected() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (JsonNode one : cases()) {
            for (Map.Entry<String, JsonNode> county : one.get("counties").properties()) {
                String name = one.get("id").textValue() + " " + county.getKey() + " "
                        + one.get("title").textValue();
                tests.add(DynamicTest.dynamicTest(name, () -> check(one.get("assume"), county)));
            }
        }
        return tests.stream();
    }

    @Test
    void areMany() throws IOException {
        assertTrue(cases().size() >= 30);
    }

    private void check(JsonNode assume, Map.Entry<String, JsonNode> county) {
        ObjectNode request = Households.JSON.createObjectNode();
        request.set("household", county.getValue().get("household"));
        request.set("assume", assume);
        Api.Answer answer = province.post(Households.path(county.getKey()), request.toString());
        assertEquals(200, answer.status(), answer.text());
        JsonNode actual = answer.json();
        county.getValue().get("expect").properties().forEach(field -> {
            JsonNode expected = field.getValue();
            JsonNode found = actual.path(field.getKey());
            switch (field.getKey()) {
                case "members" -> assertEquals(rulings(expected), members(found));
                case "labels" -> assertEquals(pairs(expected, "code", "status"), pairs(found, "code", "status"));
                case "individuals" ->
                    assertEquals(pairs(expected, "memberId", "treatment"), pairs(found, "memberId", "treatment"));
                case "flags" -> assertTrue(texts(found).containsAll(texts(expected)), answer.text());
                case "alternatives" -> alternatives(expected, found);
                default -> same(field.getKey(), expected, found);
            }
        });
    }

    private static void alternatives(JsonNode expected, JsonNode found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            JsonNode reading = found.get(i);
            expected.get(i)
                    .properties()
                    .forEach(field -> same(field.getKey(), field.getValue(), reading.path(field.getKey())));
        }
    }

    private static void same(String name, JsonNode expected, JsonNode found) {
        if (expected.isNumber()) {
            assertTrue(found.isNumber(), name + " is missing");
            assertEquals(0, expected.decimalValue().compareTo(found.decimalValue()), name + ": " + found);
        } else {
            assertEquals(expected, found, name);
        }
    }

    private static Map<String, String> rulings(JsonNode expected) {
        Map<String, String> rulings = new TreeMap<>();
        expected.properties()
                .forEach(
                        member -> rulings.put(member.getKey(), member.getValue().textValue()));
        return rulings;
    }

    private static Map<String, String> members(JsonNode found) {
        Map<String, String> rulings = new TreeMap<>();
        found.forEach(member ->
                rulings.put(member.get("id").textValue(), member.get("ruling").textValue()));
        return rulings;
    }

    private static Set<String> pairs(JsonNode list, String first, String second) {
        Set<String> pairs = new HashSet<>();
        list.forEach(one ->
                pairs.add(one.get(first).textValue() + "=" + one.get(second).textValue()));
        return pairs;
    }

    private static Set<String> texts(JsonNode list) {
        Set<String> texts = new HashSet<>();
        list.forEach(one -> texts.add(one.textValue()));
        return texts;
    }

    private static JsonNode cases() throws IOException {
        try (InputStream stream = ContractCasesTest.class.getResourceAsStream("/contract/households.json")) {
            return Households.JSON.readTree(Objects.requireNonNull(stream)).get("cases");
        }
    }
}
