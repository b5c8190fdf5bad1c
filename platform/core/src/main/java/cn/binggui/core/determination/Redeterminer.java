package cn.binggui.core.determination;

import cn.binggui.core.determination.StoredResult.Cause;
import cn.binggui.core.determination.StoredResult.Versions;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Determines a county's households one after another, under one version of its rules and one state of its parameters, and says why a
 * result is another than before.
 *
 * <p>Pure but for what it was made with; safe for many threads.
 */
public final class Redeterminer {
    private final CountyPolicy policy;
    private final String version;
    private final Parameters parameters;
    private final DeterminationMeter meter;
    private final Map<Moment, NumbersInForce> numbers = new ConcurrentHashMap<>();

    private record Moment(Residence residence, LocalDate on) {}

    Redeterminer(CountyPolicy policy, String version, Parameters parameters, DeterminationMeter meter) {
        this.policy = policy;
        this.version = version;
        this.parameters = parameters;
        this.meter = meter;
    }

    /** Takes the county's rules and published numbers as they are now; a demonstration's assumptions count, and mark the result. */
    static Redeterminer of(String county, CountyPolicies policies, ParameterValues values, DeterminationMeter meter) {
        return new Redeterminer(
                policies.get(county), policies.version(county), values.publishedOrAssumed(county), meter);
    }

    /**
     * Determines a household.
     *
     * @param before the present result; {@code null} where there is none
     * @return the present result itself where it stays, with later versions where those are others
     */
    StoredResult determine(
            LatestFacts latest, LocalDate asOf, @Nullable StoredResult before, @Nullable Long job, Instant at) {
        HouseholdFacts facts = latest.facts();
        NumbersInForce now = inForce(facts.residence(), asOf);
        Versions versions = new Versions(asOf, latest.revision(), version, now.fingerprint(), now.assumed());
        Determination determination = meter.time(() -> policy.determine(facts.on(asOf), parameters));
        StoredResult found = StoredResult.of(latest.household(), determination, versions, job, at);
        if (before == null) {
            return found;
        }
        if (found.isSameAs(before)) {
            return found.inPlaceOf(before);
        }
        return found.after(before, cause(before, found), note(before, found, latest));
    }

    private Cause cause(StoredResult before, StoredResult found) {
        if (before.revision() != found.revision()) {
            return Cause.FACTS;
        }
        if (!before.parameters().equals(found.parameters())) {
            return Cause.PARAMETER;
        }
        return before.pluginVersion().equals(found.pluginVersion()) ? Cause.DAY : Cause.RULES;
    }

    /** Names everything that is different, not only the first cause. */
    private String note(StoredResult before, StoredResult found, LatestFacts latest) {
        CauseNote note = new CauseNote();
        HouseholdFacts now = latest.facts();
        HouseholdFacts then = now;
        if (before.revision() != found.revision()) {
            then = latest.earlier().apply(before.revision());
            note.facts(before.revision(), then, found.revision(), now, latest.note());
        }
        if (!before.parameters().equals(found.parameters())) {
            note.numbers(
                    before.parameters(),
                    inForce(then.residence(), before.asOf()),
                    inForce(now.residence(), found.asOf()),
                    policy);
        }
        note.rules(before.pluginVersion(), found.pluginVersion());
        if (!before.asOf().equals(found.asOf())) {
            note.add("核定日 %s→%s".formatted(before.asOf(), found.asOf()));
        }
        return note.text();
    }

    private NumbersInForce inForce(Residence residence, LocalDate on) {
        return numbers.computeIfAbsent(
                new Moment(residence, on),
                moment -> NumbersInForce.of(policy, parameters, moment.residence(), moment.on()));
    }
}
