package cn.binggui.core.casework.store;

import cn.binggui.app.RunningApp;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** As many cases as a county may have after three years: most are through, begun in any week, and the others stand anywhere. */
public final class ManyCases {
    private static final int BATCH = 1_000;
    private static final int WEEKS = 150;
    private static final int THROUGH_OF_TEN = 8;
    private static final Grounds GROUNDS = new Grounds(
            1,
            "1.0.0",
            Outcome.DETERMINED,
            Category.ALLOWANCE_MARGIN,
            Set.of(Category.ALLOWANCE_MARGIN),
            "低保边缘家庭",
            3,
            900_000L,
            false,
            List.of());

    private final Procedure procedure;
    private final List<List<CaseEntry>> through = new ArrayList<>();
    private final List<List<CaseEntry>> open = new ArrayList<>();

    private ManyCases(Procedure procedure, Predicate<DemoDestiny> wanted) {
        this.procedure = procedure;
        LocalDate today = RunningApp.today();
        for (DemoDestiny destiny :
                DemoDestiny.all(procedure).stream().filter(wanted).toList()) {
            if (destiny.end() == DemoDestiny.End.THROUGH) {
                for (int week = 8; week < WEEKS; week++) {
                    through.add(walk(destiny, today.minusWeeks(week)));
                }
            } else {
                for (int day = 20; day < 40; day++) {
                    open.add(walk(destiny, today.minusDays(day)));
                }
            }
        }
    }

    private List<CaseEntry> walk(DemoDestiny destiny, LocalDate start) {
        return new DemoWalk(
                        procedure,
                        RunningApp.bean(WorkingCalendars.class).current(),
                        destiny,
                        DemoPace.USUAL,
                        start,
                        1,
                        on -> GROUNDS)
                .walk();
    }

    /** Adds so many cases, each of another of the county's households that have none. */
    public static void fill(String county, int count) {
        fill(county, count, destiny -> true);
    }

    /** Adds so many cases that wait for the decision. */
    static void fillDeciding(String county, String step, int count) {
        fill(county, count, destiny -> destiny.end() == DemoDestiny.End.STANDS && step.equals(destiny.step()));
    }

    private static void fill(String county, int count, Predicate<DemoDestiny> wanted) {
        TenantBinding.run(county, () -> {
            Procedure procedure =
                    RunningApp.bean(CountyPolicies.class).get(county).procedure();
            new ManyCases(procedure, wanted).store(count);
        });
    }

    private void store(int count) {
        CaseImport imports = RunningApp.bean(CaseImport.class);
        CaseRepositories.Files files = RunningApp.bean(CaseRepositories.Files.class);
        CaseRepositories.Summaries summaries = RunningApp.bean(CaseRepositories.Summaries.class);
        Set<Long> taken = new HashSet<>();
        summaries.findAll().forEach(row -> taken.add(row.householdId()));
        List<CaseImport.Past> batch = new ArrayList<>();
        int made = 0;
        for (long household : files.openHouseholds("", Integer.MAX_VALUE)) {
            if (made < count && taken.add(household)) {
                List<List<CaseEntry>> kind = !through.isEmpty() && made % 10 < THROUGH_OF_TEN ? through : open;
                batch.add(new CaseImport.Past(imports.nextKey(), household, kind.get(made % kind.size())));
                made++;
                if (batch.size() == BATCH || made == count) {
                    imports.store(
                            batch,
                            DemoWalk::recorder,
                            entry -> entry.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)));
                    batch.clear();
                }
            }
        }
        if (made < count) {
            throw new IllegalStateException("only %d households without a case".formatted(made));
        }
    }
}
