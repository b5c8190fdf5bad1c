package cn.binggui.policy.national.resource;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads parameters: one file for each, a county's replacing the national one of the same id. */
final class ParameterReader {
    private ParameterReader() {}

    static List<Parameter> inherited(Class<?> anchor, List<String> own, ClauseBook book) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (String id : Yaml.mapping(ClauseBook.class, "national/contents.yml").texts("parameters")) {
            put(parameters, read(ClauseBook.class, "national/parameters/" + id + ".yml", book), id);
        }
        for (String id : own) {
            put(parameters, read(anchor, "policy/parameters/" + id + ".yml", book), id);
        }
        return List.copyOf(parameters.values());
    }

    private static void put(Map<String, Parameter> parameters, Parameter parameter, String id) {
        if (!parameter.id().equals(id)) {
            throw new IllegalArgumentException("the file of " + id + " declares " + parameter.id());
        }
        parameters.put(id, parameter);
    }

    private static Parameter read(Class<?> anchor, String resource, ClauseBook book) {
        Yaml yaml = Yaml.mapping(anchor, resource);
        yaml.only("id", "label", "type", "unit", "byResidence", "openness", "bound", "range", "cite", "values");
        ValueType type = yaml.constant("type", ValueType.class);
        Yaml range = yaml.map("range").only("min", "max");
        List<DatedValue> values = new ArrayList<>();
        for (Yaml value : yaml.maps("values")) {
            value.only("from", "value", "residence", "cite");
            values.add(new DatedValue(
                    value.date("from"),
                    value.has("residence") ? value.constant("residence", Residence.class) : null,
                    type.of(value.number("value")),
                    false,
                    book.cited(value, "cite")));
        }
        return new Parameter(
                yaml.text("id"),
                yaml.text("label"),
                type,
                yaml.text("unit"),
                Boolean.parseBoolean(yaml.text("byResidence")),
                yaml.constant("openness", Openness.class),
                yaml.constant("bound", Comparison.class),
                type.of(range.number("min")),
                type.of(range.number("max")),
                book.cited(yaml, "cite"),
                values);
    }
}
