package cn.binggui.core.register;

import cn.binggui.app.BufferPool;
import cn.binggui.app.Percentiles;
import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Prints how long a page of the register takes in a county of 100,000 households with two years of history, in milliseconds.
 *
 * <p>A request is what the screen asks for at a new query: the search of a person where one is named, the counts by category, and one
 * page. Filters, order and place are drawn at random, each filter of the screen in every eighth request, a page deep in the list in every
 * third. It is seen by a worker of a random township, then by the whole county, then by workers whose database has just begun and holds
 * nothing in memory.
 */
public final class RegisterBenchmark {
    private static final String COUNTY = "shiquan";
    private static final int HOUSEHOLDS = Integer.getInteger("households", 100_000);
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final int PAGE = 50;
    private static final int NAMES = 300;

    private final HouseholdRegister register = RunningApp.bean(HouseholdRegister.class);
    private final SplittableRandom random = new SplittableRandom(20261122);
    private final Actor county = RegisteredHouseholds.actor(COUNTY, Role.COUNTY_ADMIN, null, null);
    private final List<Township> townships = RunningApp.bean(Tenants.class).townships(county, COUNTY);
    private final List<String> names = names();
    private final TreeMap<Long, String> shapes = new TreeMap<>();

    private RegisterBenchmark() {}

    /** How long the parts of a request took, in nanoseconds. */
    private record Taken(long searching, long counting, long paging) {
        long all() {
            return searching + counting + paging;
        }
    }

    public static void main(String[] arguments) {
        RunningApp.bean(HouseholdRegister.class);
        long begun = System.nanoTime();
        ManyHouseholds.fill(COUNTY, HOUSEHOLDS);
        System.out.printf("%,d households made in %.0f s%n", HOUSEHOLDS, (System.nanoTime() - begun) / 1e9);
        RegisterBenchmark benchmark = new RegisterBenchmark();
        benchmark.townships();
        benchmark.measure("township", MEASURED, WARM_UP, false);
        benchmark.measure("whole county", MEASURED, WARM_UP, true);
        benchmark.overviews();
        BufferPool.empty(COUNTY);
        benchmark.measure("township, pool empty", MEASURED / 10, 0, false);
        System.exit(0);
    }

    private void townships() {
        for (Township township : townships) {
            Actor worker = worker(township);
            System.out.printf(
                    "%s: %,d%n",
                    township.name(),
                    register.counts(worker, RegisterQuery.ALL, null).all());
        }
    }

    private static Actor worker(Township township) {
        return RegisteredHouseholds.actor(COUNTY, Role.TOWNSHIP_WORKER, township.code(), null);
    }

    private void measure(String what, int measured, int warmUp, boolean whole) {
        for (int i = 0; i < warmUp; i++) {
            request(whole);
        }
        shapes.clear();
        Runtime runtime = Runtime.getRuntime();
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            taken.add(request(whole));
        }
        Percentiles.print(
                what + ", search",
                taken.stream().filter(each -> each.searching() > 0).mapToLong(Taken::searching));
        Percentiles.print(what + ", counts", taken.stream().mapToLong(Taken::counting));
        Percentiles.print(what + ", page", taken.stream().mapToLong(Taken::paging));
        Percentiles.print(what + ", request", taken.stream().mapToLong(Taken::all));
        System.out.printf("the heap holds %,d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        shapes.descendingMap().entrySet().stream()
                .limit(5)
                .forEach(each -> System.out.printf("  %.1f  %s%n", each.getKey() / 1e6, each.getValue()));
    }

    private Taken request(boolean whole) {
        Township township = townships.get(random.nextInt(townships.size()));
        Actor actor = whole ? county : worker(township);
        Map<String, String> words = filters(township, whole);
        RegisterQuery query = RegisterQuery.of(words);
        RegisterSort[] sorts = RegisterSort.values();
        RegisterOrder order = new RegisterOrder(sorts[random.nextInt(sorts.length)], random.nextBoolean());
        double place = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        String name = random.nextInt(8) == 0 ? names.get(random.nextInt(names.size())) : null;
        long begun = System.nanoTime();
        Found found = name == null ? null : register.search(actor, name);
        long searched = System.nanoTime();
        RegisterCounts counts = register.counts(actor, query, found);
        long counted = System.nanoTime();
        int offset = (int) (place * counts.total(query)) / PAGE * PAGE;
        register.page(actor, query, found, order, offset, PAGE);
        Taken taken = new Taken(name == null ? 0 : searched - begun, counted - searched, System.nanoTime() - counted);
        shapes.put(taken.all(), "%s by %s from %d%s".formatted(words, order, offset, name == null ? "" : ", a person"));
        return taken;
    }

    private void overviews() {
        long[] nanos = new long[30];
        for (int i = 0; i < nanos.length; i++) {
            long begun = System.nanoTime();
            register.overview(county);
            nanos[i] = System.nanoTime() - begun;
        }
        Percentiles.print("whole county, first page", Arrays.stream(nanos));
    }

    /** Every filter of the screen, each in some of the requests. */
    private Map<String, String> filters(Township township, boolean whole) {
        Map<String, String> words = new HashMap<>();
        if (whole) {
            some(words, "township", township.code());
        }
        List<String> villages = villages(township);
        some(words, "village", villages.get(random.nextInt(villages.size())));
        some(words, "category", "SUBSISTENCE_ALLOWANCE", "ALLOWANCE_MARGIN,RIGID_EXPENDITURE", "NONE", "UNDECIDED");
        some(words, "outcome", "DETERMINED", "NEEDS_EVIDENCE");
        some(words, "monitored", "MET", "NEEDS_ASSESSMENT");
        some(words, "residence", "RURAL", "URBAN");
        some(words, "people-from", "2", "5");
        some(words, "people-to", "1", "4");
        some(words, "income-from", "3000", "9000");
        some(words, "income-to", "8000", "20000");
        some(words, "changed", "2026-01-01", "2026-09-01");
        some(words, "result", "2026-01-01", "2026-10-20");
        some(words, "closed", "1");
        some(words, "shared", "1");
        return words;
    }

    private List<String> villages(Township township) {
        return RunningApp.bean(Tenants.class).villages(county, COUNTY, township.code()).stream()
                .map(each -> each.code())
                .toList();
    }

    private void some(Map<String, String> words, String name, String... values) {
        if (random.nextInt(8) == 0) {
            words.put(name, values[random.nextInt(values.length)]);
        }
    }

    /** Returns the names of heads from all over the county, to be searched. */
    private List<String> names() {
        return TenantBinding.call(COUNTY, () -> {
            Condition condition = RunningApp.bean(Conditions.class).of(county, RegisterQuery.ALL, null);
            List<Long> heads = new ArrayList<>();
            for (int i = 0; i < NAMES; i++) {
                int offset = random.nextInt(HOUSEHOLDS);
                RunningApp.bean(RegisterRows.class)
                        .page(condition, RegisterOrder.BY_NUMBER, offset, 1)
                        .forEach(row -> heads.add(row.head()));
            }
            return RunningApp.bean(People.class)
                    .identities(heads.stream().filter(Objects::nonNull).toList())
                    .values()
                    .stream()
                    .map(identity -> identity.name())
                    .toList();
        });
    }
}
