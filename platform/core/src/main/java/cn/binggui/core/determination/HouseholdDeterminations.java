package cn.binggui.core.determination;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Determinations of the actor's own county for people who look after its households; nothing is stored. */
@Singleton
public class HouseholdDeterminations {
    private final DeterminationService determinations;
    private final Households households;
    private final ResultStore results;
    private final CountyPolicies policies;
    private final ParameterValues parameters;

    HouseholdDeterminations(
            DeterminationService determinations,
            Households households,
            ResultStore results,
            CountyPolicies policies,
            ParameterValues parameters) {
        this.determinations = determinations;
        this.households = households;
        this.results = results;
        this.policies = policies;
        this.parameters = parameters;
    }

    /**
     * Determines a household anew with its full trace, as batches do: where nothing is published, with the demonstration's assumptions.
     *
     * @param facts valid facts; their day decides which numbers apply
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public DeterminationResult determine(Actor actor, HouseholdFacts facts) {
        String county = county(actor);
        return determinations.determine(
                actor, county, facts, parameters.demoAssumptions(county, facts.residence(), facts.acceptedOn()));
    }

    /**
     * Returns the single changes that would move the result: amounts by size, then other facts.
     *
     * @param facts valid facts; their day decides which numbers apply
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<NearestChange> nearest(Actor actor, HouseholdFacts facts) {
        CountyPolicy policy = policies.get(county(actor));
        Parameters numbers = parameters.publishedOrAssumed(policy.county());
        return new NearestChanges(each -> policy.determine(each, numbers), facts).find();
    }

    /**
     * Returns what the household was found to be over time, the latest first.
     *
     * @throws cn.binggui.core.Refusal NOT_FOUND if there is none in the actor's scope
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<StoredResult> history(Actor actor, long household) {
        households.get(actor, household);
        return results.history(household);
    }

    private static String county(Actor actor) {
        return Objects.requireNonNull(actor.tenant(), "a county role has a county");
    }
}
