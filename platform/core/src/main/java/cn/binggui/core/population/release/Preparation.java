package cn.binggui.core.population.release;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.policy.facts.HouseholdFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes a sample out of households that were chosen: masks each until every county determines it as before, leaves out those for which that
 * fails and those whose combination of traits is rare among what is left, and gives pseudonyms to townships. For one thread.
 */
final class Preparation {
    /** The fewest households that share a combination of traits, and a township where one is told. */
    static final int FEWEST = 5;

    /** What stands for the township where it would make a combination rare. */
    static final String SOME_TOWNSHIP = "其他样本乡镇";

    private static final int TRIES = 12;
    private static final int TOLD_COMBINATIONS = 200;

    private final Mask mask;
    private final List<Told.County> counties;
    private final LocalDate asOf;
    private final RandomGenerator chance;
    private final List<Kept> kept = new ArrayList<>();
    private final Map<Traits, Traits> combinations = new HashMap<>();
    private int seen;
    private int differing;

    /**
     * Begins a sample.
     *
     * @param counties every loaded county's rules with the numbers that hold there
     * @param asOf the day as of which the households are, and as which they will be tried
     */
    Preparation(Mask mask, List<Told.County> counties, LocalDate asOf, RandomGenerator chance) {
        this.mask = mask;
        this.counties = List.copyOf(counties);
        this.asOf = asOf;
        this.chance = chance;
    }

    /** A masked household with what is still needed to judge it; the township is thrown away in the end. */
    private record Kept(String facts, Traits traits, String township) {}

    /** What came of it. */
    record Prepared(List<HouseholdFacts> households, SampleReport report) {}

    void add(HouseholdFacts original) {
        seen++;
        HouseholdFacts before = original.on(asOf);
        HouseholdFacts masked = masked(before);
        if (masked == null) {
            differing++;
            return;
        }
        Traits traits = combinations.computeIfAbsent(Traits.of(masked, mask.bounds()), each -> each);
        kept.add(new Kept(FactsCodec.write(masked), traits, original.township()));
    }

    /** Returns the household masked so that every county says the same of it, or {@code null} where no try succeeds. */
    private @Nullable HouseholdFacts masked(HouseholdFacts before) {
        try {
            Mask.Masked first = mask.mask(before, asOf);
            List<Told> wanted = told(before, UnaryOperator.identity());
            Mask.Masked next = first;
            for (int attempt = 0; attempt < TRIES; attempt++) {
                Map<String, String> former = new HashMap<>();
                next.ids().forEach((was, is) -> former.put(is, was));
                if (told(next.facts(), id -> former.getOrDefault(id, id)).equals(wanted)) {
                    return next.facts();
                }
                next = mask.mask(before, asOf);
            }
            return null;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // rules that fail for a household determine nothing equally; the words of the failure may hold facts
            return null;
        }
    }

    private List<Told> told(HouseholdFacts household, UnaryOperator<String> names) {
        return counties.stream().map(county -> county.of(household, names)).toList();
    }

    /**
     * Returns the sample in an order that says nothing.
     *
     * @param found how many households the county had, of which those added were chosen
     */
    Prepared finish(int found) {
        Map<Traits, List<Kept>> groups = new HashMap<>();
        kept.forEach(each ->
                groups.computeIfAbsent(each.traits(), _ -> new ArrayList<>()).add(each));
        List<HouseholdFacts> released = new ArrayList<>();
        List<SampleReport.Rare> rare = new ArrayList<>();
        Map<String, String> pseudonyms = pseudonyms();
        groups.forEach((traits, group) -> {
            if (group.size() < FEWEST) {
                rare.add(new SampleReport.Rare(traits.text(), group.size()));
            } else {
                boolean tellable = isTellable(group);
                group.forEach(each -> released.add(FactsCodec.read(each.facts())
                        .inTownship(
                                tellable ? pseudonyms.getOrDefault(each.township(), SOME_TOWNSHIP) : SOME_TOWNSHIP)));
            }
        });
        Collections.shuffle(released, Random.from(chance));
        int dropped = rare.stream().mapToInt(SampleReport.Rare::households).sum();
        rare.sort(Comparator.comparingInt(SampleReport.Rare::households)
                .reversed()
                .thenComparing(SampleReport.Rare::traits));
        return new Prepared(
                released,
                new SampleReport(
                        found,
                        seen,
                        differing,
                        dropped,
                        released.size(),
                        groups.size() - rare.size(),
                        rare.size(),
                        rare.subList(0, Math.min(TOLD_COMBINATIONS, rare.size()))));
    }

    /** A combination's townships are told only if each of them has enough of its households. */
    private static boolean isTellable(List<Kept> group) {
        Map<String, Integer> counts = new HashMap<>();
        group.forEach(each -> counts.merge(each.township(), 1, Integer::sum));
        return counts.values().stream().allMatch(count -> count >= FEWEST);
    }

    private Map<String, String> pseudonyms() {
        Set<String> names = new TreeSet<>();
        kept.forEach(each -> names.add(each.township()));
        List<String> shuffled = new ArrayList<>(names);
        Collections.shuffle(shuffled, Random.from(chance));
        Map<String, String> pseudonyms = new HashMap<>();
        shuffled.forEach(name -> pseudonyms.put(name, "样本乡镇" + (pseudonyms.size() + 1)));
        return pseudonyms;
    }
}
