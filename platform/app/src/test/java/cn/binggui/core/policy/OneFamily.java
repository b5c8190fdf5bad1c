package cn.binggui.core.policy;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;

/** A person who lives alone, to ask any county's rules about. */
final class OneFamily {
    /** No county has published anything. */
    static final Parameters NOTHING = (id, residence, on) -> null;

    private OneFamily() {}

    static HouseholdFacts in(CountyPolicy policy) {
        return FactsCodec.read("""
                        {"acceptedOn":"2025-10-15","township":"无","residence":"RURAL","members":[
                        {"id":"a","relation":"APPLICANT","birthDate":"1960-01-01"}],"property":"WITHIN_ALLOWANCE_LIMIT"}""").inTownship(policy.plan().townships().getFirst());
    }
}
