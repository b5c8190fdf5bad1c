package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.national.resource.Yaml;
import cn.binggui.policy.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the golden cases that a plugin carries below {@code policy/cases/}. */
public final class GoldenCases {
    private GoldenCases() {}

    /**
     * Reads all golden cases of the plugin that holds the anchor, in the order in which its contents list them.
     *
     * @throws IllegalArgumentException if a file is missing or contradicts the format; the message names file and key
     */
    public static List<GoldenCase> of(Class<?> anchor) {
        List<GoldenCase> cases = new ArrayList<>();
        for (String file : Yaml.mapping(anchor, "policy/contents.yml").texts("cases")) {
            Yaml yaml = Yaml.mapping(anchor, "policy/cases/" + file).only("说明", "共用", "判例");
            yaml.text("说明");
            Yaml common = yaml.map("共用").only("受理日", "乡镇", "户籍", "财产", "假设");
            for (Yaml written : yaml.maps("判例")) {
                cases.add(read(file, written, common));
            }
        }
        return List.copyOf(cases);
    }

    private static GoldenCase read(String file, Yaml yaml, Yaml common) {
        yaml.only("编号", "情形", "引用", "不引用", "假设", "不假设", "家庭", "应为");
        Map<String, Value> assumed = new HashMap<>();
        assume(common, assumed);
        assume(yaml, assumed);
        yaml.texts("不假设")
                .forEach(name ->
                        assumed.remove(OpenParameter.named(name, yaml.place()).id()));
        HouseholdFacts facts;
        try {
            facts = HouseholdReader.read(yaml.map("家庭"), common);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(yaml.text("编号") + ": " + e.getMessage(), e);
        }
        return new GoldenCase(
                file,
                yaml.text("编号"),
                yaml.text("情形"),
                yaml.texts("引用"),
                yaml.texts("不引用"),
                facts,
                assumed,
                ExpectationReader.read(yaml.map("应为")));
    }

    private static void assume(Yaml yaml, Map<String, Value> assumed) {
        if (yaml.has("假设")) {
            Yaml values = yaml.map("假设");
            for (String name : values.keys()) {
                OpenParameter parameter = OpenParameter.named(name, values.place());
                assumed.put(parameter.id(), parameter.value(values.number(name)));
            }
        }
    }
}
