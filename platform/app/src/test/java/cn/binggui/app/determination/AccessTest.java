package cn.binggui.app.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.app.Api;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who gets an answer: the province everywhere, a county's people at home, and nobody else can tell what exists. */
class AccessTest {
    @ParameterizedTest
    @ValueSource(strings = {"province", "province-admin", "auditor"})
    void theProvinceSeesEveryCounty(String user) {
        Api api = Api.as(user);
        Households.TOWNSHIPS.forEach((county, township) -> {
            assertEquals(200, policy(api, county), county);
            assertEquals(200, determination(api, county, township), county);
        });
        assertEquals(200, comparison(api));
        assertEquals(404, policy(api, "nowhere"));
        assertEquals(404, determination(api, "nowhere", "某镇"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "operator", "evaluator", "township", "village", "department"})
    void aCountySeesItself(String suffix) {
        for (Map.Entry<String, String> home : Households.TOWNSHIPS.entrySet()) {
            Api api = Api.as(home.getKey() + "-" + suffix);
            Households.TOWNSHIPS.forEach((county, township) -> {
                int expected = county.equals(home.getKey()) ? 200 : 404;
                assertEquals(expected, policy(api, county), county);
                assertEquals(expected, determination(api, county, township), county);
            });
            assertEquals(404, comparison(api));
            assertEquals(404, policy(api, "nowhere"));
        }
    }

    @Test
    void aStrangerCannotTellAnotherCountyFromNone() {
        Api api = Api.as("daye-admin");
        assertEquals(
                api.get("/api/v1/counties/shiquan/policy").text().replace("shiquan", "x"),
                api.get("/api/v1/counties/nowhere/policy").text().replace("nowhere", "x"));
        assertEquals(404, api.post(Households.path("shiquan"), "{}").status());
        assertEquals(404, api.post("/api/v1/comparisons", "{}").status());
    }

    @Test
    void nobodyGetsNothing() {
        Api api = Api.anonymous();
        assertEquals(401, policy(api, "daye"));
        assertEquals(401, determination(api, "daye", "还地桥镇"));
        assertEquals(401, comparison(api));
    }

    private static int policy(Api api, String county) {
        return api.get("/api/v1/counties/" + county + "/policy").status();
    }

    private static int determination(Api api, String county, String township) {
        String request = Households.request(township, "2025-10-15", "18000").toString();
        return api.post(Households.path(county), request).status();
    }

    private static int comparison(Api api) {
        String request = Households.request("还地桥镇", "2025-10-15", "18000").toString();
        return api.post("/api/v1/comparisons", request).status();
    }
}
