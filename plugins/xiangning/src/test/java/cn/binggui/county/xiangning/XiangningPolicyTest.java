package cn.binggui.county.xiangning;

import cn.binggui.policy.testkit.CountyPolicyContract;

class XiangningPolicyTest extends CountyPolicyContract {
    XiangningPolicyTest() {
        super(new XiangningPolicy());
    }
}
