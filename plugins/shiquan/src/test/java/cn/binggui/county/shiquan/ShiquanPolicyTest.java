package cn.binggui.county.shiquan;

import cn.binggui.policy.testkit.CountyPolicyContract;

class ShiquanPolicyTest extends CountyPolicyContract {
    ShiquanPolicyTest() {
        super(new ShiquanPolicy());
    }
}
