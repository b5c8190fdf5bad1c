package cn.binggui.county.huaishang;

import cn.binggui.policy.testkit.CountyPluginContract;

class HuaishangPluginIT extends CountyPluginContract {
    HuaishangPluginIT() {
        super(new HuaishangPolicy());
    }
}
