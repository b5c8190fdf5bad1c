package cn.binggui.county.daye;

import cn.binggui.policy.testkit.CountyPolicyContract;

class DayePolicyTest extends CountyPolicyContract {
    DayePolicyTest() {
        super(new DayePolicy());
    }
}
