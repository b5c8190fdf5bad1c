package cn.binggui.county.daye;

import cn.binggui.policy.national.resource.PolicyResources;

/** The plan 冶政办函〔2025〕7号 and everything else that the plugin carries as data. */
final class DayePlan {
    static final PolicyResources RESOURCES = PolicyResources.read(DayePlan.class);

    private DayePlan() {}
}
