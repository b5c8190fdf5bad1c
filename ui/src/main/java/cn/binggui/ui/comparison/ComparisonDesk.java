package cn.binggui.ui.comparison;

import cn.binggui.core.access.Actor;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.ComparisonService;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterRow;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.ui.household.TownshipChoice;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the workbench needs from the services. */
@Singleton
class ComparisonDesk {
    private final ComparisonService comparisons;
    private final CountyPolicies policies;
    private final ParameterValues parameters;
    private final FactsReader factsReader;
    private final Clock clock;

    ComparisonDesk(
            ComparisonService comparisons,
            CountyPolicies policies,
            ParameterValues parameters,
            FactsReader factsReader,
            Clock clock) {
        this.comparisons = comparisons;
        this.policies = policies;
        this.parameters = parameters;
        this.factsReader = factsReader;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    List<CountyColumn> counties() {
        return policies.all().stream()
                .map(policy -> new CountyColumn(
                        policy.county(), policy.name(), policy.plan().number()))
                .toList();
    }

    /** Returns every plan's pilot townships. */
    List<TownshipChoice> townships() {
        return policies.all().stream()
                .flatMap(policy -> policy.plan().townships().stream()
                        .map(name -> new TownshipChoice(name, policy.county(), policy.name())))
                .toList();
    }

    List<ParameterRow> inForce(String county, LocalDate on) {
        return parameters.inForce(county, on);
    }

    /** Returns a parameter's Chinese name, or the identifier of one that no plan declares. */
    String parameterLabel(String parameter) {
        return policies.all().stream()
                .flatMap(policy -> policy.parameters().stream())
                .filter(declared -> declared.id().equals(parameter))
                .map(Parameter::label)
                .findFirst()
                .orElse(parameter);
    }

    /**
     * Reads what was entered.
     *
     * @throws cn.binggui.core.Refusal BAD_INPUT with every mistake
     */
    HouseholdFacts read(Map<String, Object> household) {
        return factsReader.readForComparison(household);
    }

    /**
     * Compares the household under every county's plan.
     *
     * <p>A township counts for the county whose it is, the others take their first pilot township; one that no plan knows
     * counts for all.
     */
    Comparison compare(
            Actor actor,
            HouseholdFacts facts,
            Map<String, Map<String, BigDecimal>> assumed,
            @Nullable TownshipChoice township) {
        Map<String, String> townships = new HashMap<>();
        if (township != null) {
            for (CountyPolicy policy : policies.all()) {
                if (township.county() == null || township.county().equals(policy.county())) {
                    townships.put(policy.county(), township.name());
                }
            }
        }
        return comparisons.compareEach(actor, facts, assumed, townships);
    }
}
