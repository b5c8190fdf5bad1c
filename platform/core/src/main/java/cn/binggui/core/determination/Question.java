package cn.binggui.core.determination;

import cn.binggui.policy.facts.HouseholdFacts;
import java.math.BigDecimal;
import java.util.Map;

/**
 * A household to be determined, and what is assumed meanwhile.
 *
 * @param facts the household; its township is empty where a comparison leaves it open
 * @param assume numbers by parameter that stand in for what is published
 */
public record Question(HouseholdFacts facts, Map<String, BigDecimal> assume) {
    public Question {
        assume = Map.copyOf(assume);
    }

    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "Question[assume=%s]".formatted(assume.keySet());
    }
}
