package cn.binggui.county.shiquan;

import cn.binggui.policy.national.resource.PolicyResources;

/** The plan 石办函〔2024〕41号 and everything else that the plugin carries as data. */
final class ShiquanPlan {
    static final PolicyResources RESOURCES = PolicyResources.read(ShiquanPlan.class);

    private ShiquanPlan() {}
}
