package cn.binggui.core.determination;

import cn.binggui.core.household.Fields;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.parameter.Parameter;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Checks numbers that a reader assumes against the parameters that the plans declare. */
@Singleton
public class Assumptions {
    private static final String PATH = "assume";
    private static final int SHOWN_LENGTH = 40;

    private final CountyPolicies policies;

    Assumptions(CountyPolicies policies) {
        this.policies = policies;
    }

    /** Returns the numbers of the JSON object, by parameter; what is no number goes to the mistakes. */
    Map<String, BigDecimal> read(@Nullable Object json, Mistakes mistakes) {
        Map<String, BigDecimal> assume = new HashMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((id, value) -> {
                BigDecimal number = Fields.decimal(value);
                if (number != null) {
                    assume.put(String.valueOf(id), number);
                } else if (value != null) {
                    mistakes.add(at(String.valueOf(id)), "假设值应为数字，不加引号和单位");
                }
            });
        } else if (json != null) {
            mistakes.add(PATH, "这里应是一组假设，即对象 {…}");
        }
        return assume;
    }

    /**
     * Checks assumptions for the counties that are asked.
     *
     * <p>A parameter that no plan declares is a mistake. One that the asked county's plan or an upper rule fixes is
     * not: the assumption has no effect there.
     */
    void check(Map<String, BigDecimal> assume, Collection<CountyPolicy> asked, Mistakes mistakes) {
        SortedSet<String> known = known();
        assume.forEach((id, number) -> {
            if (!known.contains(id)) {
                mistakes.add(at(id), "没有这个参数，请删去或改正；可假设的参数：%s".formatted(String.join("、", open())));
                return;
            }
            asked.stream()
                    .flatMap(policy -> policy.parameters().stream())
                    .filter(parameter -> parameter.isOpen() && parameter.id().equals(id))
                    .map(parameter -> mistake(parameter, number))
                    .filter(message -> !message.isEmpty())
                    .findFirst()
                    .ifPresent(message -> mistakes.add(at(id), message));
        });
    }

    /** Returns the assumptions that have no effect because the county's plan or an upper rule fixes the number. */
    static List<String> ignored(Map<String, BigDecimal> assume, CountyPolicy policy) {
        SortedSet<String> ignored = new TreeSet<>(assume.keySet());
        policy.parameters().stream()
                .filter(Parameter::isOpen)
                .map(Parameter::id)
                .forEach(ignored::remove);
        return List.copyOf(ignored);
    }

    private static String mistake(Parameter parameter, BigDecimal number) {
        BigDecimal min = parameter.min().number();
        BigDecimal max = parameter.max().number();
        if (number.compareTo(min) < 0 || number.compareTo(max) > 0) {
            return "%s应在 %s 至 %s（%s）之间，请核对".formatted(parameter.label(), plain(min), plain(max), parameter.unit());
        }
        int decimals = switch (parameter.type()) {
            case MONEY -> 2;
            case RATIO -> 4;
            case WHOLE -> 0;
        };
        return number.stripTrailingZeros().scale() > decimals
                ? "%s最多 %d 位小数，请四舍五入后填写".formatted(parameter.label(), decimals)
                : "";
    }

    private SortedSet<String> known() {
        SortedSet<String> known = new TreeSet<>();
        policies.all().forEach(policy -> policy.parameters().forEach(parameter -> known.add(parameter.id())));
        return known;
    }

    private SortedSet<String> open() {
        SortedSet<String> open = new TreeSet<>();
        policies.all().stream()
                .flatMap(policy -> policy.parameters().stream())
                .filter(Parameter::isOpen)
                .forEach(parameter -> open.add("%s（%s）".formatted(parameter.id(), parameter.label())));
        return open;
    }

    private static String at(String id) {
        return PATH + "." + (id.length() <= SHOWN_LENGTH ? id : id.substring(0, SHOWN_LENGTH) + "…");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
