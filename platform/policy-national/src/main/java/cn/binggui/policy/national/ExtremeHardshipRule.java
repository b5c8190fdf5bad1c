package cn.binggui.policy.national;

import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Whole;
import java.util.List;

/** 特困: every counted member is old, disabled or a minor, the three conditions hold, and the property is within limits. */
public final class ExtremeHardshipRule implements CategoryRule {
    private final Basis composition;
    private final Basis conditions;
    private final Basis property;
    private final int majority;
    private final int oldAge;

    /**
     * @param majority age of majority in years
     * @param oldAge age of old age in years
     */
    public ExtremeHardshipRule(Basis composition, Basis conditions, Basis property, Whole majority, Whole oldAge) {
        this.composition = composition;
        this.conditions = conditions;
        this.property = property;
        this.majority = majority.count();
        this.oldAge = oldAge.count();
    }

    @Override
    public Category category() {
        return Category.EXTREME_HARDSHIP;
    }

    @Override
    public String title() {
        return "特困人员";
    }

    @Override
    public List<Basis> bases() {
        return List.of(composition, conditions, property);
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        ExtremeHardship verified = household.facts().extremeHardship();
        results.add(Conditions.fact(category(), composition, isEligible(household)));
        results.add(Conditions.fact(category(), conditions, verified.isComplete()));
        results.add(Conditions.allowanceProperty(
                category(), property, household.facts().property()));
    }

    private boolean isEligible(CountedHousehold household) {
        for (Member member : household.members()) {
            boolean eligible = member.disability() != null
                    || member.hasReached(oldAge, household.acceptedOn())
                    || !member.hasReached(majority, household.acceptedOn());
            if (!eligible) {
                return false;
            }
        }
        return true;
    }
}
