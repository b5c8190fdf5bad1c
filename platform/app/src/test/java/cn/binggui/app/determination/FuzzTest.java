package cn.binggui.app.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random JSON, near to valid and far from it, is answered or refused, and never breaks anything. */
class FuzzTest {
    private static final int REQUESTS = 3_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "",
            " ",
            "甲",
            "丁",
            "NONE",
            "APPLICANT",
            "CHILD",
            "2025-10-15",
            "9999-99-99",
            "RURAL",
            "\u0000",
            "👪",
            "-1",
            "null");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "-1",
            "0.001",
            "4",
            "100000000",
            "100000001",
            "9223372036854775808",
            "1E+30",
            "1E-30",
            "2147483648");

    private final Random random = new Random(3);
    private final Api province = Api.as("province");

    @Test
    void neverBreaksAnything() {
        int answered = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String body = body(i);
            String path = i % 4 == 0 ? "/api/v1/comparisons" : Households.path("shiquan");
            Api.Answer answer = province.post(path, body);
            assertTrue(answer.status() == 200 || answer.status() == 400, body + " -> " + answer);
            assertEquals(answer.status() == 200 ? "application/json" : "application/problem+json", answer.type());
            answered += answer.status() == 200 ? 1 : 0;
        }
        assertTrue(answered > REQUESTS / 50 && answered < REQUESTS, "both kinds occur: " + answered);
    }

    private String body(int number) {
        return switch (number % 10) {
            case 0 -> value(4).toString();
            case 1 -> {
                String json = full().toString();
                yield json.substring(0, random.nextInt(json.length()));
            }
            default -> {
                ObjectNode request = full();
                for (int changes = random.nextInt(3); changes >= 0; changes--) {
                    spoil(request);
                }
                yield request.toString();
            }
        };
    }

    /** A request that uses much of what the contract offers. */
    private static ObjectNode full() {
        ObjectNode request =
                Households.assuming(Households.request("城关镇", "2026-01-15", "18000.50"), Households.ASSUMED);
        ObjectNode household = Households.household(request);
        Households.member(request, 0)
                .putObject("disability")
                .put("category", "LIMB")
                .put("grade", 1);
        Households.member(request, 2).put("registered", false).put("birthProof", "VILLAGE_PROOF_MISSING");
        ObjectNode pension = ((ArrayNode) household.get("income")).addObject();
        pension.put("memberId", "乙").put("source", "BASIC_PENSION").put("annualAmount", 1800);
        household.putArray("assessedSupport").addObject().put("memberId", "丙").put("annualAmount", 100);
        household
                .putArray("necessaryExpenses")
                .addObject()
                .put("kind", "MEDICAL")
                .put("annualAmount", 30000);
        household.putObject("extremeHardship").put("noLabourCapacity", true);
        return request;
    }

    private void spoil(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object) {
            List<String> names =
                    object.properties().stream().map(Map.Entry::getKey).toList();
            String name = names.isEmpty() || random.nextInt(8) == 0 ? word() : names.get(random.nextInt(names.size()));
            if (random.nextInt(3) == 0) {
                object.remove(name);
            } else {
                object.set(name, value(2));
            }
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextInt(3) == 0) {
                array.add(value(2));
            } else if (random.nextBoolean()) {
                array.remove(random.nextInt(array.size()));
            } else {
                array.add(array.get(0).deepCopy());
            }
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode value(int depth) {
        return switch (random.nextInt(depth > 0 ? 7 : 5)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.booleanNode(random.nextBoolean());
            case 2 -> JSON.numberNode(new BigDecimal(NUMBERS.get(random.nextInt(NUMBERS.size()))));
            case 3, 4 -> JSON.textNode(word());
            case 5 -> {
                ArrayNode array = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(value(depth - 1));
                }
                yield array;
            }
            default -> {
                ObjectNode object = JSON.objectNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    object.set(word(), value(depth - 1));
                }
                yield object;
            }
        };
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }
}
