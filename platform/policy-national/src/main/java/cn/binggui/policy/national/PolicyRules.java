package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.ruling.Basis;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A county's rules, arranged.
 *
 * @param evidence the readings where evidence for a member is missing; {@code null} where no rule asks for any
 * @param none why a household that meets no category belongs to none
 * @param categories in the order in which they are tried; the first that is met decides
 */
public record PolicyRules(
        MembershipRule membership,
        @Nullable EvidenceReadings evidence,
        IncomeScope income,
        List<CategoryRule> categories,
        Basis none,
        MonitoringLabelRule label,
        IndividualRule individuals,
        List<Advice> advice) {
    public PolicyRules {
        categories = List.copyOf(categories);
        advice = List.copyOf(advice);
    }

    /** What each reading of missing evidence assumes. */
    public record EvidenceReadings(Basis supplied, Basis notSupplied) {}

    /** Returns all rules in the plan's order. */
    public List<Rule> inOrder() {
        List<Rule> rules = new ArrayList<>();
        rules.add(membership);
        rules.add(income);
        rules.addAll(categories);
        rules.add(label);
        rules.add(individuals);
        rules.addAll(advice);
        return List.copyOf(rules);
    }
}
