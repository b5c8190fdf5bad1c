package cn.binggui.county.didao;

import cn.binggui.policy.testkit.CountyPluginContract;

class DidaoPluginIT extends CountyPluginContract {
    DidaoPluginIT() {
        super(new DidaoPolicy());
    }
}
