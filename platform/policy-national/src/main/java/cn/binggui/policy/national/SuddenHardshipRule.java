package cn.binggui.policy.national;

import cn.binggui.policy.facts.Property;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.TestResult;
import java.util.List;

/** Verified sudden severe hardship that fits no other category: a person or body proposes what becomes of it. */
public final class SuddenHardshipRule implements CategoryRule {
    private final Category category;
    private final Basis hardship;
    private final Basis property;
    private final Approver approver;

    /** @param category OTHER_HARDSHIP, or NONE where the county knows no such category */
    public SuddenHardshipRule(Category category, Basis hardship, Basis property, Approver approver) {
        this.category = category;
        this.hardship = hardship;
        this.property = property;
        this.approver = approver;
    }

    @Override
    public Category category() {
        return category;
    }

    @Override
    public String title() {
        return "突发严重困难";
    }

    @Override
    public List<Basis> bases() {
        return List.of(hardship, property, approver.basis());
    }

    @Override
    public void test(CountedHousehold household, List<TestResult> results) {
        results.add(Conditions.fact(category, hardship, household.facts().suddenHardship()));
        results.add(Conditions.settled(
                category,
                property,
                household.facts().property() != Property.OVER_LIMIT,
                household.facts().property() == Property.OVER_LIMIT ? Conditions.YES : Conditions.NO,
                Conditions.NO));
    }

    @Override
    public Approver approver(CountedHousehold household) {
        return approver;
    }
}
