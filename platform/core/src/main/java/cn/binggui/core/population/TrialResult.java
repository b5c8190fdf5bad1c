package cn.binggui.core.population;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What became of a population under every county's rules: a byte for each household and county, and where the counties part. */
public final class TrialResult {
    private final int households;
    private final Map<String, byte[]> answers;
    private final Map<String, String> names;
    private final int[] causeOf;
    private final List<Cause> causes;

    TrialResult(
            int households, Map<String, byte[]> answers, Map<String, String> names, int[] causeOf, List<Cause> causes) {
        this.households = households;
        this.answers = answers;
        this.names = names;
        this.causeOf = causeOf;
        this.causes = List.copyOf(causes);
    }

    /**
     * Households that go from one answer to another between two counties.
     *
     * @param households at least one
     */
    public record Flow(Answer from, Answer to, int households) {}

    public int households() {
        return households;
    }

    /** Returns the counties in their order, with their Chinese names. */
    public Map<String, String> counties() {
        Map<String, String> counties = new LinkedHashMap<>();
        answers.keySet().forEach(county -> counties.put(county, Objects.requireNonNull(names.get(county))));
        return Collections.unmodifiableMap(counties);
    }

    /** Returns what a county's rules make of a household. */
    public Answer answer(String county, int household) {
        return Answer.of(of(county)[household]);
    }

    /** Returns how many households each answer has in a county, in the answers' order. */
    public SortedMap<Answer, Integer> mix(String county) {
        int[] counts = new int[Answer.CODES];
        for (byte code : of(county)) {
            counts[code]++;
        }
        SortedMap<Answer, Integer> mix = new TreeMap<>();
        for (int code = 0; code < counts.length; code++) {
            if (counts[code] > 0) {
                mix.put(Answer.of((byte) code), counts[code]);
            }
        }
        return mix;
    }

    /** Returns what becomes of a county's answers in another county, in the answers' order. */
    public List<Flow> flows(String from, String to) {
        int[][] counts = new int[Answer.CODES][Answer.CODES];
        byte[] there = of(to);
        byte[] here = of(from);
        for (int household = 0; household < households; household++) {
            counts[here[household]][there[household]]++;
        }
        return mix(from).keySet().stream()
                .flatMap(one ->
                        mix(to).keySet().stream().map(other -> new Flow(one, other, counts[one.code()][other.code()])))
                .filter(flow -> flow.households() > 0)
                .toList();
    }

    /** Returns where the counties part first, what divides most households first. */
    public List<Cause> causes() {
        return causes.stream()
                .sorted((one, other) -> other.divided() != one.divided()
                        ? Integer.compare(other.divided(), one.divided())
                        : Integer.compare(other.households(), one.households()))
                .toList();
    }

    /** Returns how many households do not have the same answer in all counties. */
    public int divided() {
        return (int) IntStream.range(0, households).filter(this::isDivided).count();
    }

    /** Tells whether a household does not have the same answer in all counties. */
    public boolean isDivided(int household) {
        return answers.values().stream()
                        .mapToInt(codes -> codes[household])
                        .distinct()
                        .count()
                > 1;
    }

    /** Returns the households of an answer in a county. */
    public int[] householdsOf(String county, Answer answer) {
        byte[] codes = of(county);
        return places(household -> codes[household] == answer.code());
    }

    /** Returns the households of a flow between two counties. */
    public int[] householdsOf(String from, Answer one, String to, Answer other) {
        byte[] here = of(from);
        byte[] there = of(to);
        return places(household -> here[household] == one.code() && there[household] == other.code());
    }

    /**
     * Returns the households that part at a cause.
     *
     * @param dividedOnly only those whose results differ
     */
    public int[] householdsOf(int cause, boolean dividedOnly) {
        return places(household -> causeOf[household] == cause && (!dividedOnly || isDivided(household)));
    }

    private int[] places(IntPredicate wanted) {
        return IntStream.range(0, households).filter(wanted).toArray();
    }

    private byte[] of(String county) {
        byte[] codes = answers.get(county);
        if (codes == null) {
            throw new IllegalArgumentException("no such county was tried: " + county);
        }
        return codes;
    }

    /** Findings stay out of logs. */
    @Override
    public String toString() {
        return "TrialResult[households=%d, counties=%s]"
                .formatted(households, Arrays.toString(answers.keySet().toArray()));
    }
}
