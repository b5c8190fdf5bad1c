package cn.binggui.county.xiangning;

import cn.binggui.policy.national.resource.PolicyResources;

/** The plan 乡政办发〔2024〕72号 and everything else that the plugin carries as data. */
final class XiangningPlan {
    static final PolicyResources RESOURCES = PolicyResources.read(XiangningPlan.class);

    private XiangningPlan() {}
}
