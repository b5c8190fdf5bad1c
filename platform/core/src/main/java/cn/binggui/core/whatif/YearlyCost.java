package cn.binggui.core.whatif;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;

/**
 * What 低保 pays a household in a year: the standard less the counted income per person, for every counted member. Other categories have no
 * amount of their own in the plans (未规定) and count nothing.
 */
final class YearlyCost {
    private static final String STANDARD = "allowance-standard";

    private YearlyCost() {}

    /** Returns fen; nothing where the category is open or no standard is known. */
    static long of(Determination determination, Residence residence, Parameters parameters, LocalDate on) {
        Finding finding = determination.finding();
        if (finding == null || finding.category() != Category.SUBSISTENCE_ALLOWANCE) {
            return 0;
        }
        DatedValue standard = parameters.find(STANDARD, residence, on);
        if (standard == null || !(standard.value() instanceof Money yearly)) {
            return 0;
        }
        // exact: (standard − income ÷ members) × members
        return Math.max(
                0,
                yearly.times(finding.householdSize()).fen()
                        - finding.countedIncome().fen());
    }
}
