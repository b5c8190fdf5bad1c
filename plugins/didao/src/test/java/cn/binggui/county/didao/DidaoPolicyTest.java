package cn.binggui.county.didao;

import cn.binggui.policy.testkit.CountyPolicyContract;

class DidaoPolicyTest extends CountyPolicyContract {
    DidaoPolicyTest() {
        super(new DidaoPolicy());
    }
}
