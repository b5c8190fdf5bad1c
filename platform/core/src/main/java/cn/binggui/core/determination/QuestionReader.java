package cn.binggui.core.determination;

import cn.binggui.core.Refusal;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.Fields;
import cn.binggui.core.household.Mistakes;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the contract's request: a household and assumptions. */
@Singleton
public class QuestionReader {
    private final FactsReader facts;
    private final Assumptions assumptions;
    private final CountyPolicies policies;

    QuestionReader(FactsReader facts, Assumptions assumptions, CountyPolicies policies) {
        this.facts = facts;
        this.assumptions = assumptions;
        this.policies = policies;
    }

    /**
     * Returns a question to one county.
     *
     * @throws Refusal BAD_INPUT with every mistake; NOT_FOUND where the county has no policy
     */
    public Question read(String county, Map<String, ?> request) {
        return read(request, true, List.of(policies.get(county)));
    }

    /**
     * Returns a question to every county; its household may leave the township open.
     *
     * @throws Refusal BAD_INPUT with every mistake
     */
    public Question readForComparison(Map<String, ?> request) {
        return read(request, false, policies.all());
    }

    private Question read(Map<String, ?> request, boolean townshipRequired, Collection<CountyPolicy> asked) {
        Mistakes mistakes = new Mistakes();
        Fields from = Fields.of(request, "", mistakes);
        if (from != null) {
            HouseholdFacts household = facts.read(from.raw("household"), "household", townshipRequired, mistakes);
            Map<String, BigDecimal> assume = assumptions.read(from.raw("assume"), mistakes);
            assumptions.check(assume, asked, mistakes);
            from.finish();
            if (household != null && mistakes.isEmpty()) {
                return new Question(household, assume);
            }
        }
        mistakes.refuse();
        throw new IllegalStateException("no question and no mistake");
    }
}
