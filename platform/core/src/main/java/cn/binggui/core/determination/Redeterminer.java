package cn.binggui.core.determination;

import cn.binggui.core.determination.StoredResult.Cause;
import cn.binggui.core.determination.StoredResult.Versions;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.Parameters;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private static final int LONGEST_NOTE = 500;

    private final CountyPolicy policy;
    private final String version;
    private final Parameters parameters;
    private final Map<Moment, NumbersInForce> numbers = new ConcurrentHashMap<>();

    private record Moment(Residence residence, LocalDate on) {}

    private Redeterminer(CountyPolicy policy, String version, Parameters parameters) {
        this.policy = policy;
        this.version = version;
        this.parameters = parameters;
    }

    /** Takes the county's rules and published numbers as they are now; a demonstration's assumptions count, and mark the result. */
    static Redeterminer of(String county, CountyPolicies policies, ParameterValues values) {
        return new Redeterminer(policies.get(county), policies.version(county), values.publishedOrAssumed(county));
    }

    /**
     * Determines a household.
     *
     * @param before the present result; {@code null} where there is none
     * @param factsNote what changed in the facts since then, in Chinese; used only where the revision is another
     * @return the present result itself where it stays, with later versions where those are others
     */
    StoredResult determine(
            long household,
            int revision,
            HouseholdFacts facts,
            LocalDate asOf,
            @Nullable StoredResult before,
            String factsNote,
            @Nullable Long job,
            Instant at) {
        NumbersInForce now = inForce(facts.residence(), asOf);
        Versions versions = new Versions(asOf, revision, version, now.fingerprint(), now.assumed());
        StoredResult found =
                StoredResult.of(household, policy.determine(facts.on(asOf), parameters), versions, job, at);
        if (before == null) {
            return found;
        }
        if (found.isSameAs(before)) {
            return found.inPlaceOf(before);
        }
        return found.after(before, cause(before, found), note(before, found, facts.residence(), factsNote));
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
    private String note(StoredResult before, StoredResult found, Residence residence, String factsNote) {
        List<String> notes = new ArrayList<>();
        if (before.revision() != found.revision()) {
            notes.add("家庭情况第%d版→第%d版%s"
                    .formatted(before.revision(), found.revision(), factsNote.isEmpty() ? "" : "：" + factsNote));
        }
        if (!before.parameters().equals(found.parameters())) {
            String difference =
                    inForce(residence, before.asOf()).differenceTo(inForce(residence, found.asOf()), policy);
            notes.add(difference.isEmpty() ? "参数数值有更正" : difference);
        }
        if (!before.pluginVersion().equals(found.pluginVersion())) {
            notes.add("规则版本 %s→%s".formatted(before.pluginVersion(), found.pluginVersion()));
        }
        if (!before.asOf().equals(found.asOf())) {
            notes.add("核定日 %s→%s".formatted(before.asOf(), found.asOf()));
        }
        String note = String.join("；", notes);
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE - 1) + "…";
    }

    private NumbersInForce inForce(Residence residence, LocalDate on) {
        return numbers.computeIfAbsent(
                new Moment(residence, on),
                moment -> NumbersInForce.of(policy, parameters, moment.residence(), moment.on()));
    }
}
