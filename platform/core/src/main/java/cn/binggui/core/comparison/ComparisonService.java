package cn.binggui.core.comparison;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.DeterminationService;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Runs one household through every county's plan and finds where they part. For the province; nothing is stored. */
@Singleton
public class ComparisonService {
    private final CountyPolicies policies;
    private final DeterminationService determinations;

    ComparisonService(CountyPolicies policies, DeterminationService determinations) {
        this.policies = policies;
        this.determinations = determinations;
    }

    /**
     * Compares under the same assumptions everywhere.
     *
     * @param assume numbers by parameter; without effect where a county's plan or an upper rule fixes the number
     * @param townshipGiven whether the household's township is used as it is in every county; else each county takes its first
     *     pilot township
     * @throws Refusal NOT_FOUND for anybody but the province's people; BAD_INPUT for an assumption that no plan knows or that is
     *     out of its bounds
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public Comparison compare(
            Actor actor, HouseholdFacts facts, Map<String, BigDecimal> assume, boolean townshipGiven) {
        return compare(
                actor, facts, _ -> assume, policy -> townshipGiven ? facts.township() : firstPilotTownship(policy));
    }

    /**
     * Compares under assumptions and in townships of each county's own.
     *
     * @param assume numbers by parameter, by county; a county that is left out assumes nothing
     * @param townships full name of the township, by county; a county that is left out takes its first pilot township
     * @throws Refusal as {@link #compare(Actor, HouseholdFacts, Map, boolean)}
     */
    @Permission({Role.PROVINCE_ANALYST, Role.PROVINCE_ADMIN, Role.AUDITOR})
    public Comparison compareEach(
            Actor actor,
            HouseholdFacts facts,
            Map<String, Map<String, BigDecimal>> assume,
            Map<String, String> townships) {
        return compare(
                actor,
                facts,
                policy -> assume.getOrDefault(policy.county(), Map.of()),
                policy -> townships.getOrDefault(policy.county(), firstPilotTownship(policy)));
    }

    private Comparison compare(
            Actor actor,
            HouseholdFacts facts,
            Function<CountyPolicy, Map<String, BigDecimal>> assume,
            Function<CountyPolicy, String> township) {
        Map<String, DeterminationResult> results = new LinkedHashMap<>();
        Map<String, Side> sides = new LinkedHashMap<>();
        for (CountyPolicy policy : policies.all()) {
            HouseholdFacts there = facts.inTownship(township.apply(policy));
            DeterminationResult result = determinations.determine(actor, policy.county(), there, assume.apply(policy));
            results.put(policy.county(), result);
            sides.put(policy.county(), new Side(policy, result.determination()));
        }
        return new Comparison(results, Divergences.find(facts, sides));
    }

    private static String firstPilotTownship(CountyPolicy policy) {
        return policy.plan().townships().getFirst();
    }
}
