package cn.binggui.core.household;

import cn.binggui.policy.facts.HouseholdFacts;
import java.util.Map;

/**
 * A household as one revision has it.
 *
 * @param village division code of twelve digits; its first nine are the township's
 * @param facts everything that rules may see; {@code acceptedOn} is the day from which the revision is valid
 * @param persons who the members are: a person's key by member id; a member without a known identity has none
 */
public record HouseholdState(String village, HouseholdFacts facts, Map<String, Long> persons) {
    private static final int TOWNSHIP_DIGITS = 9;

    public HouseholdState {
        persons = Map.copyOf(persons);
        if (!village.matches("\\d{12}")) {
            throw new IllegalArgumentException("a village's code has twelve digits");
        }
        if (!Members.ids(facts).containsAll(persons.keySet())) {
            throw new IllegalArgumentException("a person who is no member");
        }
    }

    /** Returns the division code of the township. */
    public String township() {
        return village.substring(0, TOWNSHIP_DIGITS);
    }

    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "HouseholdState[village=%s]".formatted(village);
    }
}
