package cn.binggui.core.determination;

import cn.binggui.app.RunningApp;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.demo.DemoHousehold;
import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.household.demo.DemoRevision;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.People;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import cn.binggui.policy.facts.Member;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills a county with made-up households, two years of history and the results of every revision; for measurements. */
public final class ManyHouseholds {
    /** Households that every demonstration has already; those that follow them in the same population have other people. */
    private static final int PRESENT = 1_000;

    private static final int BATCH = 1_000;

    private final HouseholdStore store = RunningApp.bean(HouseholdStore.class);
    private final People people = RunningApp.bean(People.class);
    private final ResultStore results = RunningApp.bean(ResultStore.class);
    private final Redeterminer redeterminer =
            RunningApp.bean(StoredDeterminations.class).redeterminer();

    private ManyHouseholds() {}

    /** Adds so many households to the county. */
    public static void fill(String county, int count) {
        TenantFile file = RunningApp.bean(TenantFiles.class).all().stream()
                .filter(each -> each.tenant().id().equals(county))
                .findFirst()
                .orElseThrow();
        LocalDate today = RunningApp.today();
        DemoNumbers numbers = DemoNumbers.of(
                RunningApp.bean(CountyPolicies.class).get(county),
                RunningApp.bean(ParameterValues.class).publishedOrAssumed(county),
                today);
        TenantBinding.run(county, () -> {
            ManyHouseholds many = new ManyHouseholds();
            List<DemoHousehold> batch = new ArrayList<>(BATCH);
            DemoPopulation.of(file, numbers, county.hashCode(), today)
                    .households(PRESENT + count)
                    .skip(PRESENT)
                    .forEach(household -> {
                        batch.add(household);
                        if (batch.size() == BATCH) {
                            many.add(batch);
                            batch.clear();
                        }
                    });
            many.add(batch);
        });
    }

    private void add(List<DemoHousehold> households) {
        List<List<Revision>> histories = new ArrayList<>();
        List<StoredResult> past = new ArrayList<>();
        List<StoredResult> present = new ArrayList<>();
        for (DemoHousehold household : households) {
            List<Revision> history = history(household);
            List<StoredResult> found = determine(history);
            histories.add(history);
            past.addAll(found.subList(0, found.size() - 1));
            present.add(found.getLast());
        }
        store.importAll(histories);
        results.importHistory(past);
        results.importPresent(present);
    }

    private List<Revision> history(DemoHousehold household) {
        List<String> members = List.copyOf(household.people().keySet());
        List<Long> keys =
                people.enrollNew(members.stream().map(household.people()::get).toList());
        Map<String, Long> persons = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            persons.put(members.get(i), keys.get(i));
        }
        long key = store.nextKey();
        List<Revision> history = new ArrayList<>();
        for (DemoRevision revision : household.revisions()) {
            Map<String, Long> there = new HashMap<>();
            revision.facts().members().stream()
                    .map(Member::id)
                    .forEach(member -> there.put(member, Objects.requireNonNull(persons.get(member))));
            history.add(new Revision(
                    key,
                    history.size() + 1,
                    revision.validFrom(),
                    revision.kind(),
                    revision.note(),
                    new HouseholdState(household.village(), revision.facts(), there),
                    false,
                    null,
                    revision.validFrom().atStartOfDay().toInstant(ZoneOffset.UTC),
                    0,
                    "测量"));
        }
        return history;
    }

    private List<StoredResult> determine(List<Revision> history) {
        List<StoredResult> found = new ArrayList<>();
        for (Revision revision : history) {
            StoredResult before = found.isEmpty() ? null : found.getLast();
            LatestFacts latest = new LatestFacts(
                    revision.household(),
                    revision.seq(),
                    revision.state().facts(),
                    revision.note(),
                    seq -> history.get(seq - 1).state().facts());
            StoredResult result =
                    redeterminer.determine(latest, revision.validFrom(), before, null, revision.recordedAt());
            if (before != null && before.seq() == result.seq()) {
                found.removeLast();
            }
            found.add(result);
        }
        return found;
    }
}
