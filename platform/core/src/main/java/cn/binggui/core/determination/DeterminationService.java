package cn.binggui.core.determination;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Determines one household under one county's plan. Nothing is stored. */
@Singleton
public class DeterminationService {
    private final CountyPolicies policies;
    private final ParameterValues parameters;
    private final Assumptions assumptions;
    private final DeterminationMeter meter;

    DeterminationService(
            CountyPolicies policies, ParameterValues parameters, Assumptions assumptions, DeterminationMeter meter) {
        this.policies = policies;
        this.parameters = parameters;
        this.assumptions = assumptions;
        this.meter = meter;
    }

    /**
     * Determines the household with what the county has published, assumptions standing in for it.
     *
     * @param assume numbers by parameter; without effect where the county's plan or an upper rule fixes the number
     * @throws Refusal NOT_FOUND for a county that does not exist or that the actor may not know of; BAD_INPUT for an
     *     assumption that no plan knows or that is out of its bounds
     */
    @Permission
    public DeterminationResult determine(
            Actor actor, @County String county, HouseholdFacts facts, Map<String, BigDecimal> assume) {
        CountyPolicy policy = policies.get(county);
        if (!assume.isEmpty()) {
            Mistakes mistakes = new Mistakes();
            assumptions.check(assume, List.of(policy), mistakes);
            mistakes.refuse();
        }
        Parameters numbers = parameters.published(county, assume);
        return new DeterminationResult(
                county,
                policy.name(),
                facts.acceptedOn(),
                policy.plan().number(),
                policies.version(county),
                policy.plan().categoryNames(),
                meter.time(() -> policy.determine(facts, numbers)),
                inForce(policy, facts, numbers),
                Assumptions.ignored(assume, policy));
    }

    private static List<ParameterRow> inForce(CountyPolicy policy, HouseholdFacts facts, Parameters numbers) {
        List<ParameterRow> rows = new ArrayList<>();
        for (Parameter parameter : policy.parameters()) {
            DatedValue value =
                    parameter.isOpen() ? numbers.find(parameter.id(), facts.residence(), facts.acceptedOn()) : null;
            if (value != null) {
                rows.add(new ParameterRow(parameter, parameter.byResidence() ? facts.residence() : null, value));
            }
        }
        return rows;
    }
}
