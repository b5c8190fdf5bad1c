package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.MemberRuling;

/** Who counts as a member of the household. */
public interface MembershipRule extends Rule {
    MemberRuling rule(Member member, HouseholdFacts household);
}
