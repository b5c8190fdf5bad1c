package cn.binggui.county.xiangning;

import static cn.binggui.county.xiangning.XiangningClause.*;
import static cn.binggui.policy.national.Cited.because;
import static cn.binggui.policy.national.NationalClause.*;

import cn.binggui.policy.facts.Member;
import cn.binggui.policy.national.Advice;
import cn.binggui.policy.national.Conditions;
import cn.binggui.policy.national.CountedHousehold;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Whole;
import java.time.LocalDate;
import java.util.List;

/** 二（四）“其他老弱病残幼”：不自动列入，逐人提示研判 */
final class VulnerableMembersAdvice implements Advice {
    private static final Quantity VULNERABLE = new Quantity.Wording("老弱病残幼");

    // 解读：超出国家规定的范围一律人工；须乡宁县民政局确认
    private final Basis vulnerable =
            because("户内有其他老弱病残幼成员，按人施策待研判", II_4_E, R_OTHER_VULNERABLE).flagged(Flag.NEEDS_CONFIRMATION);
    private final int majority;
    private final int oldAge;

    VulnerableMembersAdvice(Whole majority, Whole oldAge) {
        this.majority = majority.count();
        this.oldAge = oldAge.count();
    }

    @Override
    public String title() {
        return "其他老弱病残幼成员";
    }

    @Override
    public List<Basis> bases() {
        return List.of(vulnerable);
    }

    @Override
    public void advise(CountedHousehold household, Category category, List<TestResult> results) {
        switch (category) {
            case ALLOWANCE_MARGIN, RIGID_EXPENDITURE -> {
                for (Member member : household.members()) {
                    if (isVulnerable(member, household.acceptedOn())) {
                        results.add(Conditions.advisory(
                                category, vulnerable, true, new Quantity.Wording("成员" + member.id()), VULNERABLE));
                    }
                }
            }
            case EXTREME_HARDSHIP, SUBSISTENCE_ALLOWANCE, OTHER_HARDSHIP, NONE -> {}
        }
    }

    /** 重病重残成员已按人施策，不再提示 */
    private boolean isVulnerable(Member member, LocalDate on) {
        if (member.majorIllness() || member.isSeverelyDisabled()) {
            return false;
        }
        return member.disability() != null || member.hasReached(oldAge, on) || !member.hasReached(majority, on);
    }
}
