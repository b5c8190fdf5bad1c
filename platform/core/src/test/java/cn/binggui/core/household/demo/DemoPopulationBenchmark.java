package cn.binggui.core.household.demo;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Prints how many made-up households one core makes in a second.
 *
 * <p>{@code ./mvnw -q -pl platform/core -am -Pdemo-benchmark test-compile exec:exec}
 */
public final class DemoPopulationBenchmark {
    private static final int HOUSEHOLDS = 400_000;
    private static final int WITH_HISTORY = 20_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ROUNDS = 6;

    private DemoPopulationBenchmark() {}

    public static void main(String[] args) {
        DemoPopulation population = Populations.withoutPlugins(1);
        for (int round = 1; round <= ROUNDS; round++) {
            print(
                    "current facts",
                    HOUSEHOLDS,
                    population
                            .facts(HOUSEHOLDS)
                            .mapToInt(facts -> facts.members().size()));
            print(
                    "people and history",
                    WITH_HISTORY,
                    population
                            .households(WITH_HISTORY)
                            .mapToInt(household -> household.people().size()));
        }
    }

    private static void print(String what, int count, IntStream sizes) {
        long start = THREADS.getCurrentThreadCpuTime();
        long people = sizes.asLongStream().sum();
        double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,.0f households a second of processor time, %,d people%n",
                what,
                count / seconds,
                people);
    }
}
