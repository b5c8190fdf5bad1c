package cn.binggui.policy.testkit.check;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.testkit.golden.GoldenCase;
import cn.binggui.policy.testkit.golden.GoldenCases;
import cn.binggui.policy.testkit.population.MixedHouseholds;
import cn.binggui.policy.testkit.population.PairwiseHouseholds;
import cn.binggui.policy.testkit.population.Probe;
import cn.binggui.policy.testkit.population.Sample;
import cn.binggui.policy.testkit.population.Thresholds;
import java.util.ArrayList;
import java.util.List;

/**
 * A policy under contract, with its golden cases and the generated households that it is tried on.
 *
 * @param anchor a class of the plugin that holds the policy's resources
 * @param samples pairwise, threshold and mixed households
 */
public record Subject(
        CountyPolicy policy, Class<?> anchor, List<GoldenCase> cases, List<Probe> probes, List<Sample> samples) {
    private static final long SEED = 20_251_015;
    private static final int MIXED = 2_000;

    /**
     * Reads the golden cases and generates the households.
     *
     * @throws IllegalArgumentException if a golden case contradicts the format
     */
    public static Subject of(CountyPolicy policy) {
        return of(policy, policy.getClass());
    }

    /** Does the same for a policy whose resources another class anchors. */
    public static Subject of(CountyPolicy policy, Class<?> anchor) {
        List<Probe> probes = Thresholds.of(policy);
        List<Sample> samples = new ArrayList<>();
        probes.forEach(probe -> samples.add(probe.sample()));
        samples.addAll(PairwiseHouseholds.in(policy.plan().townships().getFirst()));
        samples.addAll(MixedHouseholds.in(policy.plan().townships(), SEED, MIXED));
        return new Subject(policy, anchor, GoldenCases.of(anchor), probes, List.copyOf(samples));
    }

    List<Determination> determinations() {
        return samples.stream().map(sample -> sample.determinedBy(policy)).toList();
    }
}
