package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.plan.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** In what two versions of one county's policy differ: document, the matrix's dimensions, parameters, the plan's words. */
public final class PolicyDifference {
    private static final String NONE = "无";

    private PolicyDifference() {}

    /** Returns the differences in Chinese, each as what it is about, what was and what is; empty where there is none. */
    public static List<String> of(CountyPolicy before, CountyPolicy after) {
        List<String> found = new ArrayList<>();
        tell(found, "方案", document(before), document(after));
        for (Dimension dimension : Dimensions.ALL) {
            tell(found, dimension.title(), words(dimension, before), words(dimension, after));
        }
        tell(found, parameters(before), parameters(after));
        tell(found, sentences(before), sentences(after));
        return List.copyOf(found);
    }

    private static void tell(List<String> found, Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(after);
        all.keySet().forEach(key -> tell(found, key, before.getOrDefault(key, NONE), after.getOrDefault(key, NONE)));
    }

    private static void tell(List<String> found, String about, String before, String after) {
        if (!before.equals(after)) {
            found.add("%s：%s → %s".formatted(about, before, after));
        }
    }

    private static String document(CountyPolicy policy) {
        return policy.plan().number() + " " + policy.plan().title();
    }

    private static String words(Dimension dimension, CountyPolicy policy) {
        String words =
                dimension.lines().apply(policy).stream().map(MatrixLine::text).collect(Collectors.joining("；"));
        return words.isEmpty() ? NONE : words;
    }

    private static Map<String, String> parameters(CountyPolicy policy) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Parameter parameter : policy.parameters()) {
            String values =
                    parameter.values().stream().map(PolicyDifference::value).collect(Collectors.joining("、"));
            words.put("参数 " + parameter.label(), parameter.isOpen() ? "由县公布" : values);
        }
        return words;
    }

    private static String value(DatedValue value) {
        return "%s（自%s）".formatted(value.value().number().stripTrailingZeros().toPlainString(), value.from());
    }

    private static Map<String, String> sentences(CountyPolicy policy) {
        Map<String, String> words = new LinkedHashMap<>();
        for (Sentence sentence : policy.plan().sentences()) {
            words.put(
                    "方案 " + sentence.clause().locator(),
                    Objects.requireNonNullElse(sentence.clause().text(), NONE));
        }
        return words;
    }
}
