package cn.binggui.core.casework.store;

import cn.binggui.app.BufferPool;
import cn.binggui.app.Percentiles;
import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.calendar.Holiday;
import cn.binggui.core.calendar.HolidayNotice;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.list.CaseCounts;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.core.determination.ManyHouseholds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Prints how long a page of cases takes in a county of 100,000 cases with histories of three years, in milliseconds, and how long it takes
 * to count the days of every open case anew after a holiday notice.
 *
 * <p>A request is what the screen asks for at a new query: the counts by lamp and one page. Filters, order and place are drawn at random,
 * each filter in every sixth request, a page deep in the list in every third.
 */
public final class CaseBenchmark {
    private static final String COUNTY = "shiquan";
    private static final int CASES = Integer.getInteger("cases", 100_000);
    private static final int WARM_UP = 300;
    private static final int MEASURED = 1_000;
    private static final int PAGE = 50;

    private final CaseLists lists = RunningApp.bean(CaseLists.class);
    private final SplittableRandom random = new SplittableRandom(20261122);
    private final Actor county = actor(Role.COUNTY_OPERATOR, null);
    private final List<Township> townships = RunningApp.bean(Tenants.class).townships(county, COUNTY);
    private final List<String> steps = RunningApp.bean(CountyPolicies.class).get(COUNTY).procedure().steps().stream()
            .map(Step::id)
            .toList();

    private CaseBenchmark() {}

    public static void main(String[] arguments) {
        RunningApp.bean(CaseLists.class);
        long begun = System.nanoTime();
        ManyHouseholds.fill(COUNTY, CASES);
        ManyCases.fill(COUNTY, CASES);
        System.out.printf("%,d households and cases made in %.0f s%n", CASES, (System.nanoTime() - begun) / 1e9);
        CaseBenchmark benchmark = new CaseBenchmark();
        benchmark.measure("township", MEASURED, WARM_UP, false);
        benchmark.measure("whole county", MEASURED, WARM_UP, true);
        BufferPool.empty(COUNTY);
        benchmark.measure("township, pool empty", MEASURED / 10, 0, false);
        benchmark.project();
        System.exit(0);
    }

    private static Actor actor(Role role, @Nullable String township) {
        return new Actor(7, "worker", "工作人员", Set.of(role), COUNTY, new Scope(township, null, null), 1, false);
    }

    private void measure(String what, int measured, int warmUp, boolean whole) {
        for (int i = 0; i < warmUp; i++) {
            request(whole);
        }
        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < measured; i++) {
            taken.add(request(whole));
        }
        Percentiles.print(what + ", counts and page", taken.stream().mapToLong(Long::longValue));
    }

    private long request(boolean whole) {
        Township township = townships.get(random.nextInt(townships.size()));
        Actor actor = whole ? county : actor(Role.TOWNSHIP_WORKER, township.code());
        CaseQuery query = query(township);
        CaseOrder.By[] orders = CaseOrder.By.values();
        CaseOrder order = new CaseOrder(orders[random.nextInt(orders.length)], random.nextBoolean());
        double place = random.nextInt(3) == 0 ? random.nextDouble() : 0;
        long begun = System.nanoTime();
        CaseCounts counts = lists.counts(actor, query);
        int offset = (int) (place * counts.all()) / PAGE * PAGE;
        lists.page(actor, query, order, offset, PAGE);
        return System.nanoTime() - begun;
    }

    private CaseQuery query(Township township) {
        List<String> villages = RunningApp.bean(Tenants.class).villages(county, COUNTY, township.code()).stream()
                .map(village -> village.code())
                .toList();
        CaseQuery.Part[] parts = CaseQuery.Part.values();
        return new CaseQuery(
                parts[random.nextInt(parts.length)],
                null,
                null,
                some(township.code()),
                some(villages.get(random.nextInt(villages.size()))),
                some(CasePhase.values()[random.nextInt(CasePhase.values().length)]),
                some(steps.get(random.nextInt(steps.size()))),
                some(Lamp.values()[random.nextInt(Lamp.values().length)]),
                some(Category.ALLOWANCE_MARGIN),
                some(LocalDate.of(2025, 1, 1)),
                some(LocalDate.of(2026, 6, 30)));
    }

    private <T> @Nullable T some(T value) {
        return random.nextInt(6) == 0 ? value : null;
    }

    /** On a calendar on which other days are holidays, so that every day is another. */
    private void project() {
        LocalDate today = RunningApp.today();
        WorkingCalendar other = new WorkingCalendar(
                999_999,
                List.of(new HolidayNotice(
                        today.getYear(),
                        "国办发明电〔%d〕99号".formatted(today.getYear()),
                        today,
                        List.of(new Holiday("假日", today.plusDays(3), today.plusDays(9))),
                        List.of())));
        ReprojectionChunk chunks = RunningApp.bean(ReprojectionChunk.class);
        long begun = System.nanoTime();
        long count = TenantBinding.call(COUNTY, () -> {
            long all = 0;
            for (var done = chunks.project(other, "录入测算安排", 0, Reprojection.CHUNK);
                    done.last() > 0;
                    done = chunks.project(other, "录入测算安排", done.last(), Reprojection.CHUNK)) {
                all += done.count();
            }
            return all;
        });
        System.out.printf("%,d open cases counted anew in %.1f s%n", count, (System.nanoTime() - begun) / 1e9);
    }
}
