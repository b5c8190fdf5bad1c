package cn.binggui.core.register;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Prints how long a page of the register takes in a county of 100,000 households with two years of history, in milliseconds.
 *
 * <p>A request is what the screen asks for at a new query: the counts by category and one page, with random filters, order and place,
 * seen by a worker of a random township; then the same seen by the whole county.
 */
public final class RegisterBenchmark {
    private static final String COUNTY = "shiquan";
    private static final int HOUSEHOLDS = Integer.getInteger("households", 100_000);
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final int PAGE = 50;

    private final HouseholdRegister register = RunningApp.bean(HouseholdRegister.class);
    private final SplittableRandom random = new SplittableRandom(20261122);

    private RegisterBenchmark() {}

    public static void main(String[] arguments) {
        RunningApp.bean(HouseholdRegister.class);
        long begun = System.nanoTime();
        ManyHouseholds.fill(COUNTY, HOUSEHOLDS);
        System.out.printf("%,d households made in %.0f s%n", HOUSEHOLDS, (System.nanoTime() - begun) / 1e9);
        Actor county = RegisteredHouseholds.actor(COUNTY, Role.COUNTY_ADMIN, null, null);
        List<Township> townships = RunningApp.bean(Tenants.class).townships(county, COUNTY);
        RegisterBenchmark benchmark = new RegisterBenchmark();
        for (Township township : townships) {
            Actor worker = RegisteredHouseholds.actor(COUNTY, Role.TOWNSHIP_WORKER, township.code(), null);
            System.out.printf(
                    "%s: %,d%n",
                    township.name(),
                    benchmark.register.counts(worker, RegisterQuery.ALL, null).all());
        }
        benchmark.measure(
                "township",
                random -> RegisteredHouseholds.actor(
                        COUNTY,
                        Role.TOWNSHIP_WORKER,
                        townships.get(random.nextInt(townships.size())).code(),
                        null));
        benchmark.measure("whole county", random -> county);
        System.exit(0);
    }

    private void measure(String what, Function<SplittableRandom, Actor> actors) {
        for (int i = 0; i < WARM_UP; i++) {
            request(actors.apply(random));
        }
        long[] counting = new long[MEASURED];
        long[] all = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            long[] nanos = request(actors.apply(random));
            counting[i] = nanos[0];
            all[i] = nanos[1];
        }
        print(what + ", counts", counting);
        print(what + ", counts and page", all);
    }

    private long[] request(Actor actor) {
        RegisterQuery query = RegisterQuery.of(filters());
        RegisterSort[] sorts = RegisterSort.values();
        RegisterOrder order = new RegisterOrder(sorts[random.nextInt(sorts.length)], random.nextBoolean());
        double place = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        long begun = System.nanoTime();
        RegisterCounts counts = register.counts(actor, query, null);
        long counted = System.nanoTime();
        int offset = (int) (place * counts.total(query)) / PAGE * PAGE;
        register.page(actor, query, null, order, offset, PAGE);
        return new long[] {counted - begun, System.nanoTime() - begun};
    }

    /** Each filter in some of the requests; two of three ask for one at least. */
    private Map<String, String> filters() {
        Map<String, String> words = new HashMap<>();
        some(words, "category", "SUBSISTENCE_ALLOWANCE", "ALLOWANCE_MARGIN,RIGID_EXPENDITURE", "NONE", "UNDECIDED");
        some(words, "outcome", "DETERMINED", "NEEDS_EVIDENCE");
        some(words, "monitored", "MET", "NEEDS_ASSESSMENT");
        some(words, "residence", "RURAL", "URBAN");
        some(words, "people-from", "2", "5");
        some(words, "income-from", "3000", "9000");
        some(words, "income-to", "8000", "20000");
        some(words, "changed", "2026-01-01", "2026-09-01");
        some(words, "result", "2026-01-01", "2026-10-20");
        return words;
    }

    private void some(Map<String, String> words, String name, String... values) {
        if (random.nextInt(8) == 0) {
            words.put(name, values[random.nextInt(values.length)]);
        }
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%-32s median %.1f  p95 %.1f  p99 %.1f  max %.1f%n",
                what, at(nanos, 0.5), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
