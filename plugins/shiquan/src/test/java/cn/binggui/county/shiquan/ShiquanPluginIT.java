package cn.binggui.county.shiquan;

import cn.binggui.policy.testkit.CountyPluginContract;

class ShiquanPluginIT extends CountyPluginContract {
    ShiquanPluginIT() {
        super(new ShiquanPolicy());
    }
}
