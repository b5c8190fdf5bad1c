package cn.binggui.county.huaishang;

import cn.binggui.policy.testkit.CountyPolicyContract;

class HuaishangPolicyTest extends CountyPolicyContract {
    HuaishangPolicyTest() {
        super(new HuaishangPolicy());
    }
}
