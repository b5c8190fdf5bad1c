package cn.binggui.county.xiangning;

import cn.binggui.policy.testkit.CountyPluginContract;

class XiangningPluginIT extends CountyPluginContract {
    XiangningPluginIT() {
        super(new XiangningPolicy());
    }
}
