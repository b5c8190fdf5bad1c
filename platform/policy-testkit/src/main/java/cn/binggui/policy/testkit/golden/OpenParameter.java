package cn.binggui.policy.testkit.golden;

import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.value.Value;
import cn.binggui.policy.value.ValueType;
import java.math.BigDecimal;

/** The numbers that a county publishes and a golden case may assume, by the short names that the cases use. */
enum OpenParameter {
    ALLOWANCE_STANDARD("低保标准", ParameterIds.ALLOWANCE_STANDARD, ValueType.MONEY),
    RELAPSE_MONITORING_LINE("防止返贫监测线", ParameterIds.RELAPSE_MONITORING_LINE, ValueType.MONEY),
    DISPOSABLE_INCOME("人均可支配收入", ParameterIds.DISPOSABLE_INCOME, ValueType.MONEY),
    RIGID_EXPENDITURE_RATIO("刚性支出比例", ParameterIds.RIGID_EXPENDITURE_RATIO, ValueType.RATIO);

    private final String name;
    private final String id;
    private final ValueType type;

    OpenParameter(String name, String id, ValueType type) {
        this.name = name;
        this.id = id;
        this.type = type;
    }

    /**
     * Returns the parameter with the short name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static OpenParameter named(String name, String place) {
        for (OpenParameter parameter : values()) {
            if (parameter.name.equals(name)) {
                return parameter;
            }
        }
        throw new IllegalArgumentException(place + ": no parameter is called " + name);
    }

    String id() {
        return id;
    }

    Value value(BigDecimal number) {
        return type.of(number);
    }
}
