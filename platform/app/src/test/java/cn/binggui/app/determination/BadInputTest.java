package cn.binggui.app.determination;

import static cn.binggui.app.determination.Households.household;
import static cn.binggui.app.determination.Households.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import cn.binggui.app.RunningApp;
import cn.binggui.core.audit.Sealing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is told with its place, and nothing that is asked leaves a trace in the database. */
class BadInputTest {
    private static final String DAYE = Households.path("daye");
    private static Map<String, String> stored = Map.of();
    private static Api province = Api.anonymous();

    @BeforeAll
    static void logIn() throws SQLException {
        province = Api.as("province");
        // what others did before is sealed now and not in between
        RunningApp.bean(Sealing.class).finish();
        stored = checksums();
    }

    @AfterAll
    static void nothingIsStored() throws SQLException {
        assertEquals(stored, checksums());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource
    void isToldWithItsPlace(String path, String message, Consumer<ObjectNode> spoil) {
        ObjectNode request = Households.request("还地桥镇", "2025-10-15", "18000");
        spoil.accept(request);
        refused(path, message, province.post(DAYE, request.toString()));
        refused(path, message, province.post("/api/v1/comparisons", request.toString()));
    }

    static Stream<Arguments> isToldWithItsPlace() {
        return Stream.of(
                bad("household", "缺少家庭情况", r -> r.remove("household")),
                bad("houses", "没有这个字段", r -> r.put("houses", 1)),
                bad("household.residence", "RURAL（农村）", r -> household(r).put("residence", "CITY")),
                bad("household.residence", "RURAL（农村）", r -> household(r).put("residence", 1)),
                bad("household.floor", "没有这个字段", r -> household(r).put("floor", 3)),
                bad(
                        "household.members[1].relation",
                        "SPOUSE（配偶）",
                        r -> member(r, 1).put("relation", "WIFE")),
                bad("household.members", "申请人只能有一名", r -> member(r, 1).put("relation", "APPLICANT")),
                bad("household.members[1].id", "重复", r -> member(r, 1).put("id", "甲")),
                bad("household.members[2].birthDate", "晚于受理日", r -> member(r, 2).put("birthDate", "2099-01-01")),
                bad("household.members[2].birthDate", "格式", r -> member(r, 2).put("birthDate", "2025-02-30")),
                bad("household.income[0].annualAmount", "负数", r -> income(r).put("annualAmount", -1)),
                bad(
                        "household.income[0].annualAmount",
                        "两位小数",
                        r -> income(r).put("annualAmount", new BigDecimal("1.001"))),
                bad("household.income[0].annualAmount", "1 亿元", r -> income(r).put("annualAmount", 100_000_001)),
                bad("household.income[0].annualAmount", "应为数字", r -> income(r).put("annualAmount", "18000")),
                bad("household.income[0].memberId", "没有编号“丁”", r -> income(r).put("memberId", "丁")),
                bad("household.members", "现有 10000 项", r -> household(r).set("members", members(10_000))),
                bad("assume", "对象", r -> r.put("assume", 7200)),
                bad("assume.standard", "没有这个参数", r -> r.putObject("assume").put("standard", 7200)),
                bad(
                        "assume.allowance-standard",
                        "应为数字",
                        r -> r.putObject("assume").put("allowance-standard", "7200")),
                bad(
                        "assume.allowance-standard",
                        "之间",
                        r -> r.putObject("assume").put("allowance-standard", 0)),
                bad(
                        "assume.allowance-standard",
                        "之间",
                        r -> r.putObject("assume").put("allowance-standard", new BigDecimal("1E+30"))),
                bad(
                        "assume.relapse-monitoring-line",
                        "2 位小数",
                        r -> r.putObject("assume").put("relapse-monitoring-line", new BigDecimal("8000.001"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"household\": | JSON",
                "not json | JSON",
                "[] | 对象",
                "\"text\" | 对象",
                "{\"household\": {}, \"household\": {}} | 字段重复",
                "{} {} | 多余",
            })
    void malformedJsonIsRefused(String body, String message) {
        refused(null, message, province.post(DAYE, body));
    }

    @Test
    void severalMistakesAreToldAtOnce() {
        ObjectNode request = Households.request("还地桥镇", "2025-10-15", "-1");
        household(request).remove("property");
        request.putObject("assume").put("nothing", 1);
        Api.Answer answer = province.post(DAYE, request.toString());
        assertEquals(400, answer.status());
        assertEquals(3, answer.json().get("errors").size(), answer.text());
    }

    @Test
    void theTownshipMayBeLeftOutInAComparisonOnly() {
        ObjectNode request = Households.request("还地桥镇", "2025-10-15", "18000");
        household(request).remove("township");
        refused("household.township", "缺少乡镇", province.post(DAYE, request.toString()));
        assertEquals(
                200, province.post("/api/v1/comparisons", request.toString()).status());
    }

    @Test
    void tenMegabytesAreRefused() {
        ObjectNode request = Households.request("镇".repeat(3_400_000), "2025-10-15", "18000");
        for (String path : new String[] {DAYE, "/api/v1/comparisons"}) {
            Api.Answer answer = province.post(path, request.toString());
            assertEquals(413, answer.status());
            assertEquals("application/problem+json", answer.type());
        }
    }

    @Test
    void aWrongDayOfThePolicyIsRefused() {
        refused("on", "2025-10-15", province.get("/api/v1/counties/daye/policy?on=15.10.2025"));
    }

    private static void refused(@Nullable String path, String message, Api.Answer answer) {
        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.type());
        JsonNode problem = answer.json();
        assertEquals("urn:binggui:problem:bad-input", problem.get("type").textValue());
        JsonNode error = problem.get("errors").get(0);
        if (path != null) {
            assertEquals(1, problem.get("errors").size(), answer.text());
            assertEquals(path, error.get("path").textValue());
        }
        assertTrue(error.get("message").textValue().contains(message), answer.text());
    }

    private static Arguments bad(String path, String message, Consumer<ObjectNode> spoil) {
        return Arguments.of(path, message, spoil);
    }

    private static ObjectNode income(ObjectNode request) {
        return (ObjectNode) household(request).get("income").get(0);
    }

    private static ArrayNode members(int count) {
        ArrayNode members = Households.JSON.createArrayNode();
        for (int i = 0; i < count; i++) {
            members.addObject().put("id", "m" + i).put("relation", "CHILD").put("birthDate", "2000-01-01");
        }
        return members;
    }

    /** Returns a checksum of every table but the tokens, which come and go with log-ins, and the schedule. */
    private static Map<String, String> checksums() throws SQLException {
        Map<String, String> checksums = new TreeMap<>();
        DataSource database = DelegatingDataSource.unwrapDataSource(RunningApp.bean(DataSource.class));
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SHOW TABLES")) {
                while (tables.next()) {
                    checksums.put(tables.getString(1), "");
                }
            }
            checksums.remove("access_token");
            // what works in the background takes down when it will work next
            checksums.remove("scheduled_tasks");
            for (String table : checksums.keySet()) {
                try (ResultSet checksum = statement.executeQuery("CHECKSUM TABLE " + table)) {
                    checksum.next();
                    checksums.put(table, checksum.getString(2));
                }
            }
        }
        assertTrue(checksums.size() > 5);
        return checksums;
    }
}
