package cn.binggui.core.determination;

import cn.binggui.core.household.store.Revision;
import cn.binggui.core.household.store.RevisionListener;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines a household anew with every revision, in the same transaction. */
@Singleton
public class StoredDeterminations implements RevisionListener {
    private final ResultStore results;
    private final CountyPolicies policies;
    private final ParameterValues values;
    private final DeterminationMeter meter;
    private final Clock clock;

    StoredDeterminations(
            ResultStore results,
            CountyPolicies policies,
            ParameterValues values,
            DeterminationMeter meter,
            Clock clock) {
        this.results = results;
        this.policies = policies;
        this.values = values;
        this.meter = meter;
        this.clock = clock;
    }

    @Override
    public void recorded(List<Revision> history) {
        Revision latest = history.getLast();
        if (latest.ends()) {
            results.end(List.of(latest.household()));
        } else {
            store(latest(history), LocalDate.now(clock));
        }
    }

    /** Determines a county's households under its rules and numbers of now. */
    public Redeterminer redeterminer() {
        return Redeterminer.of(TenantBinding.current(), policies, values, meter);
    }

    /** Returns the last of a household's revisions, which begin with the first. */
    static LatestFacts latest(List<Revision> history) {
        Revision latest = history.getLast();
        return new LatestFacts(
                latest.household(),
                latest.seq(),
                latest.state().facts(),
                latest.note(),
                seq -> history.get(seq - 1).state().facts());
    }

    private void store(LatestFacts latest, LocalDate asOf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        @Nullable StoredResult before = results.current(latest.household()).orElse(null);
        StoredResult found = redeterminer().determine(latest, asOf, before, null, now);
        if (before != null && before.seq() == found.seq()) {
            results.renew(found);
        } else {
            results.replace(List.of(found));
        }
    }
}
