package cn.binggui.policy.testkit.population;

import cn.binggui.policy.national.ParameterIds;
import cn.binggui.policy.testkit.AssumedParameters;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Value;
import java.util.HashMap;
import java.util.Map;

/** The numbers that generated households assume; they are invented and stand for no county. */
public final class Assumptions {
    /** Odd in fen, so that one and a half times it is no whole number of fen. */
    public static final Money STANDARD = new Money(720_001);

    public static final Money MONITORING_LINE = new Money(800_003);
    public static final Money DISPOSABLE_INCOME = new Money(1_800_007);
    public static final Ratio RIGID_RATIO = new Ratio(6_000);

    /** Every open parameter has its value. */
    public static final AssumedParameters ALL = with(true, true, true, true);

    private Assumptions() {}

    /** Returns the parameters of which some may be missing. */
    static AssumedParameters with(boolean standard, boolean line, boolean disposableIncome, boolean ratio) {
        Map<String, Value> values = new HashMap<>();
        if (standard) {
            values.put(ParameterIds.ALLOWANCE_STANDARD, STANDARD);
        }
        if (line) {
            values.put(ParameterIds.RELAPSE_MONITORING_LINE, MONITORING_LINE);
        }
        if (disposableIncome) {
            values.put(ParameterIds.DISPOSABLE_INCOME, DISPOSABLE_INCOME);
        }
        if (ratio) {
            values.put(ParameterIds.RIGID_EXPENDITURE_RATIO, RIGID_RATIO);
        }
        return new AssumedParameters(values);
    }
}
