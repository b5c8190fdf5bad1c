package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a golden case expects; {@code null} is what it says nothing of.
 *
 * @param members rulings to compare, by member
 * @param perCapita income per person in yuan, rounded half up to the fen
 * @param label what is expected of the monitoring label
 * @param individuals treatments by member, exactly these
 * @param flags flags that must be there; others may be
 * @param approver a part of the approver's name
 * @param missing exactly the missing parameters
 * @param readings exactly these readings, in this order
 */
public record Expectation(
        Outcome outcome,
        Map<String, Ruling> members,
        @Nullable Integer householdSize,
        @Nullable Money countedIncome,
        @Nullable BigDecimal perCapita,
        @Nullable Category category,
        @Nullable ExpectedLabel label,
        @Nullable Map<String, Treatment> individuals,
        Set<Flag> flags,
        @Nullable String approver,
        Set<String> missing,
        List<ExpectedReading> readings) {
    public Expectation {
        members = Map.copyOf(members);
        flags = Set.copyOf(flags);
        missing = Set.copyOf(missing);
        readings = List.copyOf(readings);
    }

    /** @param status {@code null} where the household must bear no label */
    public record ExpectedLabel(@Nullable LabelStatus status) {}

    /** One of the readings that must stand side by side. */
    public record ExpectedReading(int householdSize, BigDecimal perCapita, Category category) {}
}
