package cn.binggui.core.determination;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A county with one open number: whoever has less per person than the standard is poor. */
final class StandardPolicy implements CountyPolicy {
    private static final Clause CLAUSE = new Clause("test.1", "测试方案", "第一条", Level.COUNTY, "低于标准的可以认定", null);
    private static final Parameter STANDARD = new Parameter(
            "standard",
            "低保标准",
            ValueType.MONEY,
            "元/人·年",
            true,
            Openness.OPEN,
            Comparison.BELOW,
            Money.yuan(1),
            Money.yuan(100_000),
            List.of(CLAUSE),
            List.of());

    private final @Nullable Category always;

    StandardPolicy() {
        always = null;
    }

    /** Finds the same whatever it is asked. */
    StandardPolicy(Category always) {
        this.always = always;
    }

    @Override
    public Determination determine(HouseholdFacts facts, Parameters published) {
        DatedValue standard = published.find("standard", facts.residence(), facts.acceptedOn());
        if (standard == null || !(standard.value() instanceof Money line)) {
            throw new IllegalArgumentException("no standard");
        }
        int size = facts.members().size();
        Money sum = facts.income().stream().map(IncomeItem::annualAmount).reduce(Money.ZERO, Money::plus);
        Category found = sum.compareTo(line.times(size)) < 0 ? Category.SUBSISTENCE_ALLOWANCE : Category.NONE;
        return new Determination.Determined(
                List.of(),
                new Finding(
                        size,
                        sum,
                        List.of(),
                        List.of(),
                        always == null ? found : always,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(STANDARD);
    }

    @Override
    public String county() {
        return "test";
    }

    @Override
    public String name() {
        return "测试县";
    }

    @Override
    public PlanDocument plan() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }

    @Override
    public Procedure procedure() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<MonitoringCycle> monitoring() {
        return List.of();
    }

    @Override
    public List<WarningRule> warnings() {
        return List.of();
    }

    @Override
    public Evaluation evaluation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Provision> provisions() {
        return List.of();
    }
}
