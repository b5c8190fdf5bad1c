package cn.binggui.app.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.DeterminationService;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.identity.WebSessions;
import cn.binggui.policy.facts.HouseholdFacts;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ManagementTest {
    @Test
    void tellsOfEveryCountyAndServer() {
        JsonNode answer = Api.as("province-admin").get("/api/manage/health").json();
        assertEquals("UP", answer.get("platform").get("status").textValue(), answer.toString());
        assertEquals(5, answer.get("counties").size());
        assertEquals("main", answer.get("pools").get(0).get("server").textValue());
        assertTrue(answer.get("counties").get(0).get("lagSeconds").isInt());
    }

    @Test
    void tellsThatTheScheduleLivesAndWhenItLastWorked() throws InterruptedException {
        Instant begun = Instant.now();
        JsonNode schedule = schedule();
        // a run of one class asks before the first sweep has ended
        while (schedule.path("executedAt").isMissingNode()) {
            assertTrue(Instant.now().isBefore(begun.plusSeconds(60)), schedule.toString());
            Thread.sleep(200);
            schedule = schedule();
        }
        assertEquals("UP", schedule.get("status").textValue(), schedule.toString());
        Instant now = Instant.now();
        assertTrue(Instant.parse(schedule.get("polledAt").textValue()).isAfter(now.minusSeconds(30)));
        assertTrue(Instant.parse(schedule.get("executedAt").textValue()).isAfter(now.minusSeconds(90)));
        assertFalse(schedule.get("failed").booleanValue());
        assertTrue(schedule.get("running").isInt());
    }

    private static JsonNode schedule() {
        return Api.as("province-admin").get("/api/manage/health").json().get("scheduler");
    }

    @Test
    void countsLogInsBrowsersAndDeterminations() {
        double logIns = metric("binggui_sessions_open");
        double determinations = metric("binggui_determinations_seconds_count");
        double seconds = metric("binggui_determinations_seconds_sum");
        assertTrue(metric("binggui_ui_sessions") >= 0);
        assertEquals(1, metric("binggui_jobs_scheduler_alive"));
        assertTrue(metric("binggui_jobs_running") >= 0);
        assertTrue(metric("binggui_jobs_scheduler_last_seconds") >= 0);

        WebSessions sessions = RunningApp.bean(WebSessions.class);
        Actor actor = RunningApp.actor("didao-evaluator");
        String secret = sessions.open(actor, "192.0.2.70", "Firefox");
        assertEquals(logIns + 1, metric("binggui_sessions_open"));
        sessions.close(actor, secret);
        assertEquals(logIns, metric("binggui_sessions_open"));

        RunningApp.bean(DeterminationService.class).determine(RunningApp.actor("province"), "daye", facts(), Map.of());
        assertTrue(metric("binggui_determinations_seconds_count") > determinations);
        assertTrue(metric("binggui_determinations_seconds_sum") > seconds);
    }

    private static HouseholdFacts facts() {
        return FactsCodec.read("""
                {"acceptedOn": "2026-03-01", "township": "还地桥镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1980-01-01"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": 8000.00}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """);
    }

    private static double metric(String name) {
        return Api.as("province-admin")
                .get("/api/manage/prometheus")
                .text()
                .lines()
                .filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name));
    }

    @Test
    void countsRequestsByRouteAndNamesNoCounty() {
        Api admin = Api.as("province-admin");
        admin.get("/api/v1/counties/daye/policy");
        Api.Answer answer = admin.get("/api/manage/prometheus");
        assertEquals(200, answer.status());
        String text = answer.text();
        for (String metric : List.of(
                "binggui_http_requests_seconds_count",
                "route=\"/api/v1/counties/{county}/policy\"",
                "binggui_pool_connections{server=\"main\",state=\"active\"}",
                "binggui_audit_lag_seconds",
                "binggui_jobs_open",
                "jvm_memory_used_bytes")) {
            assertTrue(text.contains(metric), metric + " in\n" + text);
        }
        for (String county : List.of("daye", "huaishang", "xiangning", "shiquan", "didao")) {
            assertFalse(text.contains(county), county);
        }
    }

    @Test
    void isForTheProvincesAdministratorAlone() {
        for (String path : List.of("/api/manage/health", "/api/manage/prometheus")) {
            assertEquals(401, Api.anonymous().get(path).status());
            assertEquals(404, Api.as("daye-admin").get(path).status());
            assertEquals(403, Api.as("province").get(path).status());
            assertEquals(403, Api.as("auditor").get(path).status());
        }
        assertEquals(200, Api.anonymous().get("/api/health").status());
    }
}
