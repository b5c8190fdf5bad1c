package cn.binggui.county.huaishang;

import cn.binggui.policy.national.resource.PolicyResources;

/** The plan 淮办发〔2025〕4号 and everything else that the plugin carries as data. */
final class HuaishangPlan {
    static final PolicyResources RESOURCES = PolicyResources.read(HuaishangPlan.class);

    private HuaishangPlan() {}
}
