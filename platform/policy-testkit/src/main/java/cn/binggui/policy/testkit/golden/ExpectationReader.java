package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.national.resource.Yaml;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedLabel;
import cn.binggui.policy.testkit.golden.Expectation.ExpectedReading;
import cn.binggui.policy.value.Money;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a golden case expects. */
final class ExpectationReader {
    private ExpectationReader() {}

    static Expectation read(Yaml yaml) {
        yaml.only("结果", "成员", "人口", "计入收入", "人均", "类别", "标识", "个人", "提示", "批准", "缺参数", "各种读法");
        Set<Flag> flags = new HashSet<>();
        yaml.texts("提示").forEach(term -> flags.add(Terms.constant(term, Flag.class, yaml.place() + ": 提示")));
        Set<String> missing = new HashSet<>();
        yaml.texts("缺参数")
                .forEach(name ->
                        missing.add(OpenParameter.named(name, yaml.place()).id()));
        return new Expectation(
                Terms.constant(yaml, "结果", Outcome.class),
                members(yaml),
                yaml.has("人口") ? yaml.whole("人口") : null,
                yaml.has("计入收入") ? Money.yuan(yaml.number("计入收入")) : null,
                yaml.has("人均") ? yaml.number("人均") : null,
                yaml.has("类别") ? Terms.constant(yaml, "类别", Category.class) : null,
                label(yaml),
                individuals(yaml),
                flags,
                yaml.textOrNull("批准"),
                missing,
                yaml.maps("各种读法").stream().map(ExpectationReader::reading).toList());
    }

    private static Map<String, Ruling> members(Yaml yaml) {
        Map<String, Ruling> members = new LinkedHashMap<>();
        if (yaml.has("成员")) {
            Yaml rulings = yaml.map("成员");
            rulings.keys().forEach(id -> members.put(id, Terms.constant(rulings, id, Ruling.class)));
        }
        return members;
    }

    private static @Nullable ExpectedLabel label(Yaml yaml) {
        if (!yaml.has("标识")) {
            return null;
        }
        return new ExpectedLabel(yaml.text("标识").equals("无") ? null : Terms.constant(yaml, "标识", LabelStatus.class));
    }

    private static @Nullable Map<String, Treatment> individuals(Yaml yaml) {
        if (!yaml.has("个人")) {
            return null;
        }
        Map<String, Treatment> individuals = new LinkedHashMap<>();
        Yaml treatments = yaml.map("个人");
        treatments.keys().forEach(id -> individuals.put(id, Terms.constant(treatments, id, Treatment.class)));
        return individuals;
    }

    private static ExpectedReading reading(Yaml yaml) {
        yaml.only("人口", "人均", "类别");
        return new ExpectedReading(yaml.whole("人口"), yaml.number("人均"), Terms.constant(yaml, "类别", Category.class));
    }
}
