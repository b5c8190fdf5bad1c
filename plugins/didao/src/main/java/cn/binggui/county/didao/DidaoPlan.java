package cn.binggui.county.didao;

import cn.binggui.policy.national.resource.PolicyResources;

/** The plan 滴政办发〔2025〕10号 and everything else that the plugin carries as data. */
final class DidaoPlan {
    static final PolicyResources RESOURCES = PolicyResources.read(DidaoPlan.class);

    private DidaoPlan() {}
}
