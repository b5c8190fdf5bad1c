package cn.binggui.policy.testkit.benchmark;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.testkit.population.Sample;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One county's rules in Drools, without any trace, over the households of {@link DeterminationBenchmark}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@SuppressWarnings("NullAway.Init") // the set-up fills the fields
public class DroolsBenchmark {
    private LoadedCounty loaded;
    private DroolsRules rules;
    private int next;

    /** Refuses to measure rules that lead to another answer for any household. */
    @Setup
    public void load() throws IOException {
        loaded = LoadedCounty.of("daye");
        rules = new DroolsRules();
        for (Sample sample : loaded.households()) {
            String ours = answer(loaded.policy(), sample);
            String theirs = rules.answer(sample.facts());
            if (!ours.equals(theirs)) {
                throw new IllegalStateException(sample.name() + ": " + ours + ", Drools " + theirs);
            }
        }
    }

    private static String answer(CountyPolicy policy, Sample sample) {
        Determination found = sample.determinedBy(policy);
        return switch (found.outcome()) {
            case DETERMINED, PROPOSED -> {
                var finding = Objects.requireNonNull(found.finding());
                String label = finding.labels().isEmpty()
                        ? "NONE"
                        : finding.labels().getFirst().status().name();
                yield Objects.requireNonNull(finding.category()).name() + " " + label;
            }
            case PENDING, NEEDS_EVIDENCE, BLOCKED, NOT_APPLICABLE ->
                found.outcome().name();
        };
    }

    @TearDown
    public void unload() {
        loaded.manager().unloadPlugins();
    }

    /** Determines the next household; the households come round again. */
    @Benchmark
    public String drools() {
        next = next + 1 == loaded.households().size() ? 0 : next + 1;
        return rules.answer(loaded.households().get(next).facts());
    }
}
