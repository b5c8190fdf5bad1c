package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** Kinds of procedural steps, arranged by each county. */
public enum StepKind implements Term {
    APPLICATION("申请"),
    ACCEPTANCE("受理"),
    FINANCIAL_VERIFICATION("经济状况核对"),
    HOME_VISIT("入户调查"),
    COMMUNITY_REVIEW("民主评议"),
    TOWNSHIP_REVIEW("镇级初审"),
    JOINT_ASSESSMENT("研判"),
    PUBLIC_NOTICE("公示"),
    CONFIRMATION("审核确认"),
    FILING("备案"),
    REGISTRATION("录入建档"),
    STANDING_NOTICE("长期公示");

    private final String term;

    StepKind(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
