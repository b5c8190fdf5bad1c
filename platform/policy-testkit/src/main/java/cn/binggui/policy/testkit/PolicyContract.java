package cn.binggui.policy.testkit;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.testkit.check.Demand;
import cn.binggui.policy.testkit.check.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The contract as plain Java, so that installing a jar can run it. */
public final class PolicyContract {
    private PolicyContract() {}

    /**
     * Returns what breaks each broken demand, in words; empty where the policy keeps the contract.
     *
     * @throws IllegalArgumentException if a resource of the policy contradicts its format
     */
    public static Map<Demand, List<String>> broken(CountyPolicy policy) {
        Subject subject = Subject.of(policy);
        Map<Demand, List<String>> broken = new EnumMap<>(Demand.class);
        for (Demand demand : Demand.values()) {
            List<String> problems = demand.problems(subject);
            if (!problems.isEmpty()) {
                broken.put(demand, problems);
            }
        }
        return broken;
    }
}
