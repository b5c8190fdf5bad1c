package cn.binggui.core.determination;

import cn.binggui.core.Settings;
import cn.binggui.core.household.Changes;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.demo.DemoHousehold;
import cn.binggui.core.household.demo.DemoNumbers;
import cn.binggui.core.household.demo.DemoPopulation;
import cn.binggui.core.household.demo.DemoRevision;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.People;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantSeed;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gives a demonstration's county its made-up households, with two years of history and the results of every revision. */
@Singleton
class DemoHouseholds implements TenantSeed {
    private static final int HOUSEHOLDS = 420;
    private static final String RECORDER = "演示数据";
    private static final LocalTime OFFICE_HOURS = LocalTime.of(10, 0);

    private final Settings settings;
    private final CountyPolicies policies;
    private final ParameterValues values;
    private final HouseholdStore store;
    private final People people;
    private final ResultStore results;
    private final Changes changes;
    private final DeterminationMeter meter;
    private final Clock clock;

    DemoHouseholds(
            Settings settings,
            CountyPolicies policies,
            ParameterValues values,
            HouseholdStore store,
            People people,
            ResultStore results,
            Changes changes,
            DeterminationMeter meter,
            Clock clock) {
        this.settings = settings;
        this.policies = policies;
        this.values = values;
        this.store = store;
        this.people = people;
        this.results = results;
        this.changes = changes;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        // after the first parameters, before the cases
        return LOWEST_PRECEDENCE - 20;
    }

    /** All or nothing: a start that is killed meanwhile begins anew. */
    @Override
    @Transactional(TenantDataSource.NAME)
    public void seed(TenantFile county) {
        String id = county.tenant().id();
        CountyPolicy policy = policies.find(id).orElse(null);
        if (!settings.demo() || policy == null || !store.isEmpty()) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        DemoNumbers numbers = DemoNumbers.of(policy, values.publishedOrAssumed(id), today);
        Redeterminer redeterminer = Redeterminer.of(id, policies, values, meter);
        List<List<Revision>> histories = new ArrayList<>();
        List<StoredResult> past = new ArrayList<>();
        List<StoredResult> present = new ArrayList<>();
        DemoPopulation.of(county, numbers, id.hashCode(), today)
                .households(HOUSEHOLDS)
                .forEach(household -> histories.add(history(household)));
        new DemoChanges(changes, county, today, this::recordedAt).apply(histories);
        for (List<Revision> history : histories) {
            List<StoredResult> found = determine(redeterminer, history);
            if (!history.getLast().ends()) {
                present.add(found.removeLast());
            }
            past.addAll(found);
        }
        store.importAll(histories);
        results.importHistory(past);
        results.importPresent(present);
    }

    private List<Revision> history(DemoHousehold household) {
        List<String> members = List.copyOf(household.people().keySet());
        List<Identity> identities =
                members.stream().map(household.people()::get).toList();
        List<Long> keys = people.enrollNew(identities);
        Map<String, Long> persons = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            persons.put(members.get(i), keys.get(i));
        }
        long key = store.nextKey();
        List<Revision> history = new ArrayList<>();
        for (DemoRevision revision : household.revisions()) {
            HouseholdFacts facts = revision.facts();
            Map<String, Long> present = new HashMap<>();
            facts.members().stream()
                    .map(Member::id)
                    .filter(persons::containsKey)
                    .forEach(member -> present.put(member, Objects.requireNonNull(persons.get(member))));
            history.add(new Revision(
                    key,
                    history.size() + 1,
                    revision.validFrom(),
                    revision.kind(),
                    revision.note(),
                    new HouseholdState(household.village(), facts, present),
                    false,
                    null,
                    recordedAt(revision.validFrom()),
                    0,
                    RECORDER));
        }
        return history;
    }

    /** Determines each revision on its first day, as it would have been then. */
    private List<StoredResult> determine(Redeterminer redeterminer, List<Revision> history) {
        List<StoredResult> found = new ArrayList<>();
        // with the last revision of a household that has ended there is nothing to determine
        int count = history.getLast().ends() ? history.size() - 1 : history.size();
        for (int i = 0; i < count; i++) {
            Revision revision = history.get(i);
            StoredResult before = found.isEmpty() ? null : found.getLast();
            StoredResult result = redeterminer.determine(
                    StoredDeterminations.latest(history.subList(0, i + 1)),
                    revision.validFrom(),
                    before,
                    null,
                    revision.recordedAt());
            if (before != null && before.seq() == result.seq()) {
                found.removeLast();
            }
            found.add(result);
        }
        return found;
    }

    private Instant recordedAt(LocalDate day) {
        Instant then = day.atTime(OFFICE_HOURS).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return then.isBefore(now) ? then : now;
    }
}
