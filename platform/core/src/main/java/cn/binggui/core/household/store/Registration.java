package cn.binggui.core.household.store;

import cn.binggui.core.household.Identity;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.Map;

/**
 * A household to be registered.
 *
 * @param village division code of twelve digits
 * @param facts valid facts; {@code acceptedOn} is the first day, the township that of the village
 * @param people who the members are, by member id; the applicant's identity is needed
 * @param note why, in Chinese, without names; may be empty
 */
public record Registration(String village, HouseholdFacts facts, Map<String, Identity> people, String note) {
    public Registration {
        people = Map.copyOf(people);
    }

    /** Identities and facts stay out of logs. */
    @Override
    public String toString() {
        return "Registration[village=%s]".formatted(village);
    }
}
