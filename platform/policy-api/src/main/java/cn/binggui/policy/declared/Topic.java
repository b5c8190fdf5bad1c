package cn.binggui.policy.declared;

import cn.binggui.policy.Term;

/** What a provision is about. */
public enum Topic implements Term {
    INCOME_BASIS("收入口径"),
    INCOME_WINDOW("收入窗口"),
    WHOLE_HOUSEHOLD("整户与标识"),
    DEVELOPMENT_AID("开发式帮扶"),
    EXIT_AND_TRACKING("退出与跟踪"),
    SPOT_CHECK("抽查"),
    HOUSING_AND_WATER("住房饮水等指标"),
    FILING("备案报送"),
    SUPERVISION("评价与监督"),
    ASSISTANCE("分类帮扶"),
    OTHER("其他");

    private final String term;

    Topic(String term) {
        this.term = term;
    }

    @Override
    public String term() {
        return term;
    }
}
