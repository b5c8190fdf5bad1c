package cn.binggui.policy.national;

import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.value.Whole;

/** Grounds and numbers that the tests share. */
final class Grounds {
    static final PolicyResources PLAN = PolicyResources.read(Grounds.class);
    static final Whole MAJORITY = new Whole(18);
    static final Whole OLD_AGE = new Whole(60);

    private Grounds() {}

    static Basis because(String reason) {
        return Cited.because(reason, NationalClause.MF2021_57_ART7);
    }
}
