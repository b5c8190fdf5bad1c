package cn.binggui.core.population;

import cn.binggui.core.Refusal;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Value;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Moves one number and counts what becomes of a population at each stop; a household is read once for all stops. */
final class Levers {
    private static final int MOST_STOPS = 41;

    private final Households households;
    private final Lever lever;
    private final List<BigDecimal> values;
    private final List<Contender> moved = new ArrayList<>();
    private final List<Parameter> declared = new ArrayList<>();
    private final Map<String, String> closed = new LinkedHashMap<>();
    private final List<List<Contender>> stops = new ArrayList<>();
    private final int[][][] counts;

    private Levers(Households households, List<Contender> contenders, Lever lever, List<BigDecimal> values) {
        this.households = households;
        this.lever = lever;
        this.values = List.copyOf(new TreeSet<>(values));
        if (this.values.isEmpty() || this.values.size() > MOST_STOPS) {
            throw Refusal.badInput("values", "请给出 1 至 %d 个数值".formatted(MOST_STOPS));
        }
        contenders.stream()
                .filter(contender -> lever.county() == null || lever.county().equals(contender.county()))
                .forEach(this::admit);
        if (moved.isEmpty()) {
            throw closed.isEmpty()
                    ? Refusal.badInput("parameter", "没有县的规则用到这个参数，请从列表中选择")
                    : Refusal.of(Refusal.Kind.UNPROCESSABLE, String.join("；", closed.values()));
        }
        this.values.forEach(value -> stops.add(at(value)));
        counts = new int[this.values.size()][moved.size()][Answer.CODES];
    }

    /**
     * Returns the mix at each value.
     *
     * @throws Refusal BAD_INPUT for values out of bounds; UNPROCESSABLE where the number is closed in every county that was asked, in words that
     *     name who has closed it, or where it is told to stop
     */
    static Curve run(
            Households households,
            List<Contender> contenders,
            Lever lever,
            List<BigDecimal> values,
            Progress progress) {
        Levers levers = new Levers(households, contenders, lever, values);
        households.ask(levers::count, levers::add, progress);
        return levers.curve();
    }

    private void admit(Contender contender) {
        Optional<Parameter> found = contender.policy().parameters().stream()
                .filter(parameter -> parameter.id().equals(lever.parameter()))
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        Parameter parameter = found.get();
        if (parameter.isOpen()) {
            moved.add(contender);
            declared.add(parameter);
        } else {
            closed.put(contender.county(), closedWords(contender.policy(), parameter));
        }
    }

    /** Returns who has closed the number, and where. */
    static String closedWords(CountyPolicy policy, Parameter parameter) {
        String where = parameter.clauses().stream()
                .map(clause -> clause.document() + clause.locator())
                .distinct()
                .collect(Collectors.joining("、"));
        String text = parameter.clauses().stream().findFirst().map(Clause::text).orElse("");
        String who = parameter.openness() == Openness.FIXED_BY_PLAN ? "由本县方案原文规定" : "由上位规定确定，县级不能自定";
        return "%s“%s”%s（%s：“%s”），不能移动".formatted(policy.name(), parameter.label(), who, where, text);
    }

    /**
     * Returns the numbers that the county's open parameters take.
     *
     * @throws Refusal BAD_INPUT for one that is out of bounds
     */
    static Map<String, BigDecimal> checked(CountyPolicy policy, Map<String, BigDecimal> numbers) {
        for (Parameter parameter : policy.parameters()) {
            BigDecimal number = numbers.get(parameter.id());
            if (number != null && parameter.isOpen()) {
                value(parameter, number);
            }
        }
        return numbers;
    }

    private List<Contender> at(BigDecimal number) {
        List<Contender> stop = new ArrayList<>();
        for (int at = 0; at < moved.size(); at++) {
            Contender contender = moved.get(at);
            DatedValue value = new DatedValue(
                    LocalDate.EPOCH,
                    null,
                    value(declared.get(at), number),
                    true,
                    declared.get(at).clauses());
            stop.add(contender.with(lever.parameter(), lever::concerns, value));
        }
        return stop;
    }

    private static Value value(Parameter parameter, BigDecimal number) {
        try {
            Value value = parameter.type().of(number);
            if (parameter.admits(value)) {
                return value;
            }
        } catch (ArithmeticException e) {
            throw Refusal.badInput("values", "“%s”的小数位数过多，请四舍五入".formatted(parameter.label()));
        }
        throw Refusal.badInput(
                "values",
                "“%s”须在 %s 到 %s %s之间"
                        .formatted(
                                parameter.label(), plain(parameter.min()), plain(parameter.max()), parameter.unit()));
    }

    private static String plain(Value value) {
        return value.number().stripTrailingZeros().toPlainString();
    }

    private int[][][] count(int chunk) {
        int[][][] found = new int[values.size()][moved.size()][Answer.CODES];
        for (HouseholdFacts household : households.chunk(chunk)) {
            for (int stop = 0; stop < found.length; stop++) {
                for (int county = 0; county < moved.size(); county++) {
                    found[stop][county][
                            stops.get(stop).get(county).answer(household).code()]++;
                }
            }
        }
        return found;
    }

    private void add(int[][][] found) {
        for (int stop = 0; stop < found.length; stop++) {
            for (int county = 0; county < moved.size(); county++) {
                for (int code = 0; code < Answer.CODES; code++) {
                    counts[stop][county][code] += found[stop][county][code];
                }
            }
        }
    }

    private Curve curve() {
        Map<String, String> names = new LinkedHashMap<>();
        moved.forEach(
                contender -> names.put(contender.county(), contender.policy().name()));
        List<Curve.Point> points = new ArrayList<>();
        for (int stop = 0; stop < values.size(); stop++) {
            Map<String, SortedMap<Answer, Integer>> mix = new LinkedHashMap<>();
            for (int county = 0; county < moved.size(); county++) {
                mix.put(moved.get(county).county(), mix(counts[stop][county]));
            }
            points.add(new Curve.Point(values.get(stop), mix));
        }
        return new Curve(lever, declared.getFirst(), names, closed, points);
    }

    private static SortedMap<Answer, Integer> mix(int[] counts) {
        SortedMap<Answer, Integer> mix = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                mix.put(Answer.of((byte) code), counts[code]);
            }
        }
        return mix;
    }
}
