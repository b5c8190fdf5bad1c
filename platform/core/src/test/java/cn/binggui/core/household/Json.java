package cn.binggui.core.household;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Households as parsed JSON, to be changed by tests. */
final class Json {
    private Json() {}

    /** A couple with a child: valid, and with nothing but what is required. */
    static Map<String, Object> household() {
        return object(
                "acceptedOn", "2025-10-15",
                "township", "还地桥镇",
                "residence", "RURAL",
                "members",
                        list(
                                member("甲", "APPLICANT", "1980-02-01"),
                                member("乙", "SPOUSE", "1982-02-01"),
                                member("丙", "CHILD", "2013-02-01")),
                "property", "WITHIN_ALLOWANCE_LIMIT");
    }

    static Map<String, Object> member(String id, String relation, String birthDate) {
        return object("id", id, "relation", relation, "birthDate", birthDate);
    }

    static Map<String, Object> income(String member, String yuan) {
        return object("memberId", member, "source", "WAGES", "annualAmount", new BigDecimal(yuan));
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    static List<Object> list(Object... values) {
        return new ArrayList<>(Arrays.asList(values));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> member(Map<String, Object> household, int index) {
        return (Map<String, Object>) members(household).get(index);
    }

    @SuppressWarnings("unchecked")
    static List<Object> members(Map<String, Object> household) {
        return (List<Object>) Objects.requireNonNull(household.get("members"));
    }
}
