package cn.binggui.policy.national;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.ruling.Outcome;
import org.junit.jupiter.api.Test;

class PlannedPolicyTest {
    private static final class Sample extends PlannedPolicy {
        Sample(PolicyResources resources) {
            super("sample", "样例", resources, HouseholdDeterminationTest.rules(null));
        }
    }

    @Test
    void isItsResourcesAndItsRules() {
        PlannedPolicy policy = new Sample(Grounds.PLAN);
        assertEquals("sample", policy.county());
        assertEquals("样例", policy.name());
        assertEquals(Grounds.PLAN.plan(), policy.plan());
        assertEquals(Grounds.PLAN.parameters(), policy.parameters());
        assertEquals(Grounds.PLAN.procedure(), policy.procedure());
        assertEquals(Grounds.PLAN.monitoring(), policy.monitoring());
        assertEquals(Grounds.PLAN.warnings(), policy.warnings());
        assertEquals(Grounds.PLAN.evaluation(), policy.evaluation());
        assertEquals(Grounds.PLAN.provisions(), policy.provisions());
        assertEquals(11, policy.rules().size());
        assertEquals("认定步骤", policy.rules().getLast().title());
        assertEquals(
                Outcome.DETERMINED,
                policy.determine(Family.of(Person.applicant()).facts(), Family.published())
                        .outcome());
    }
}
