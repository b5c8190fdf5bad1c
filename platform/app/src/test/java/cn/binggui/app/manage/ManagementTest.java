package cn.binggui.app.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.Api;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
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
