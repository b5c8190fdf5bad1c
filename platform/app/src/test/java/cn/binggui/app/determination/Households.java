package cn.binggui.app.determination;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Requests for tests. */
final class Households {
    static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, String> TOWNSHIPS =
            Map.of("daye", "还地桥镇", "huaishang", "曹老集镇", "xiangning", "昌宁镇", "shiquan", "城关镇", "didao", "滴道河乡");
    static final String ASSUMED = """
            {"allowance-standard": 7200, "relapse-monitoring-line": 8000,
             "disposable-income": 18000, "rigid-expenditure-ratio": 0.6}""";

    private Households() {}

    /** A couple with a child whose wages are the only income. */
    static ObjectNode request(String township, String acceptedOn, String wages) {
        return parse("""
                {"household": {"acceptedOn": "%s", "township": "%s", "residence": "RURAL",
                  "members": [
                    {"id": "甲", "relation": "APPLICANT", "birthDate": "1980-02-01", "maritalStatus": "MARRIED"},
                    {"id": "乙", "relation": "SPOUSE", "birthDate": "1982-02-01", "maritalStatus": "MARRIED"},
                    {"id": "丙", "relation": "CHILD", "birthDate": "2013-02-01"}],
                  "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %s}],
                  "property": "WITHIN_ALLOWANCE_LIMIT"}}""".formatted(acceptedOn, township, wages));
    }

    static ObjectNode assuming(ObjectNode request, String assumptions) {
        request.set("assume", parse(assumptions));
        return request;
    }

    static ObjectNode household(ObjectNode request) {
        return (ObjectNode) request.get("household");
    }

    static ObjectNode member(ObjectNode request, int index) {
        return (ObjectNode) household(request).get("members").get(index);
    }

    static String path(String county) {
        return "/api/v1/counties/" + county + "/determinations";
    }

    private static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
