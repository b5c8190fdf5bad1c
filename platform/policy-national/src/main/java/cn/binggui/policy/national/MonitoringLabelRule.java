package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Label;
import cn.binggui.policy.ruling.LabelRuling;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Quantity.Bound;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 防止返贫监测标识: rural, property within limits, income per person below the monitoring line; or sudden hardship. */
public final class MonitoringLabelRule implements Rule {
    private static final List<String> MISSING_LINE = List.of(ParameterIds.RELAPSE_MONITORING_LINE);

    private final LabelStatus below;
    private final Basis income;
    private final Basis unpublished;
    private final Basis sudden;
    private final Map<Category, Basis> besides;

    /**
     * @param below what a household below the line is: MET where the plan makes it follow, else NEEDS_ASSESSMENT
     * @param besides why the label is set beside each category, where the plan says so
     */
    public MonitoringLabelRule(LabelStatus below, Basis income, Basis sudden, Map<Category, Basis> besides) {
        this.below = below;
        this.income = income;
        this.unpublished = new Basis("防止返贫监测线未公布，暂不能判断是否标识", income.clauses(), null);
        this.sudden = sudden;
        this.besides = new EnumMap<>(Category.class);
        this.besides.putAll(besides);
    }

    @Override
    public String title() {
        return "防止返贫监测标识";
    }

    @Override
    public List<Basis> bases() {
        return Stream.concat(Stream.of(income, unpublished, sudden), besides.values().stream())
                .distinct()
                .toList();
    }

    /** Returns the label and adds what was tested; {@code null} where the household bears none. */
    @Nullable
    LabelRuling rule(CountedHousehold household, @Nullable Category category, List<TestResult> results) {
        Basis beside = category == null ? null : besides.get(category);
        List<Basis> notes = beside == null ? List.of() : List.of(beside);
        if (household.facts().property() == Property.OVER_LIMIT) {
            return null;
        }
        LabelRuling byIncome =
                household.facts().residence() == Residence.RURAL ? byIncome(household, notes, results) : null;
        if (household.facts().suddenHardship() && (byIncome == null || byIncome.status() != LabelStatus.MET)) {
            results.add(Conditions.fact(Label.RELAPSE_MONITORED, sudden, true));
            return new LabelRuling(Label.RELAPSE_MONITORED, LabelStatus.NEEDS_ASSESSMENT, sudden, notes);
        }
        return byIncome;
    }

    private @Nullable LabelRuling byIncome(CountedHousehold household, List<Basis> notes, List<TestResult> results) {
        Money line = household.money(ParameterIds.RELAPSE_MONITORING_LINE);
        if (line == null) {
            boolean decides = below == LabelStatus.MET || !household.facts().suddenHardship();
            results.add(Conditions.unknown(
                    Label.RELAPSE_MONITORED, income, household.perCapita(), decides ? MISSING_LINE : List.of()));
            return new LabelRuling(Label.RELAPSE_MONITORED, LabelStatus.UNKNOWN, unpublished, notes);
        }
        boolean isBelow = household.perCapitaIs(Comparison.BELOW, line, SubsistenceAllowanceRule.ONCE);
        results.add(Conditions.settled(
                Label.RELAPSE_MONITORED,
                income,
                isBelow,
                household.perCapita(),
                new Bound(Comparison.BELOW, line, SubsistenceAllowanceRule.ONCE)));
        return isBelow ? new LabelRuling(Label.RELAPSE_MONITORED, below, income, notes) : null;
    }
}
