package cn.binggui.county.daye;

import cn.binggui.policy.testkit.CountyPluginContract;

class DayePluginIT extends CountyPluginContract {
    DayePluginIT() {
        super(new DayePolicy());
    }
}
