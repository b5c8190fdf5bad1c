package cn.binggui.core.casework.store;

import cn.binggui.app.RunningApp;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cases of long ago, of households that have none. */
public final class PastCases {
    private static final int MANY = 5_000;

    private PastCases() {}

    /**
     * Adds cases that began on a day.
     *
     * @param objected whether somebody objects to each, and it is left so; or else they are through
     * @return one file for each case
     */
    public static List<List<CaseEntry>> add(
            String county, String township, LocalDate start, Category category, boolean objected, int count) {
        return TenantBinding.call(county, () -> {
            Procedure procedure =
                    RunningApp.bean(CountyPolicies.class).get(county).procedure();
            String notice = procedure.steps().stream()
                    .filter(step -> step.kind() == StepKind.PUBLIC_NOTICE)
                    .findFirst()
                    .orElseThrow()
                    .id();
            List<CaseEntry> entries = new DemoWalk(
                            procedure,
                            RunningApp.bean(WorkingCalendars.class).current(),
                            objected
                                    ? new DemoDestiny(DemoDestiny.End.OBJECTED, notice, 0)
                                    : new DemoDestiny(DemoDestiny.End.THROUGH, null, 0),
                            DemoPace.USUAL,
                            start,
                            1,
                            on -> grounds(category))
                    .walk();
            store(township, entries, count);
            List<List<CaseEntry>> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(entries);
            }
            return files;
        });
    }

    private static void store(String township, List<CaseEntry> entries, int count) {
        CaseImport imports = RunningApp.bean(CaseImport.class);
        CaseRepositories.Files files = RunningApp.bean(CaseRepositories.Files.class);
        List<CaseImport.Past> pasts = new ArrayList<>();
        for (long household : files.openHouseholds(township, MANY)) {
            if (pasts.size() < count && files.ofHousehold(household).isEmpty()) {
                pasts.add(new CaseImport.Past(imports.nextKey(), household, entries));
            }
        }
        if (pasts.size() < count) {
            throw new IllegalStateException("only %d households without a case".formatted(pasts.size()));
        }
        imports.store(
                pasts,
                DemoWalk::recorder,
                entry -> entry.on().atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8)));
    }

    private static Grounds grounds(Category category) {
        return new Grounds(
                1,
                "1.0.0",
                Outcome.DETERMINED,
                category,
                Set.of(category),
                category.term(),
                3,
                900_000L,
                false,
                List.of());
    }
}
