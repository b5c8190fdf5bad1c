package cn.binggui.policy.national;

/** Identifiers of the parameters that national rules declare. */
public final class ParameterIds {
    public static final String ALLOWANCE_STANDARD = "allowance-standard";
    public static final String ALLOWANCE_MARGIN_MULTIPLE = "allowance-margin-multiple";
    public static final String DISPOSABLE_INCOME = "disposable-income";
    public static final String RIGID_EXPENDITURE_RATIO = "rigid-expenditure-ratio";
    public static final String RELAPSE_MONITORING_LINE = "relapse-monitoring-line";
    public static final String AGE_OF_MAJORITY = "age-of-majority";
    public static final String AGE_OF_OLD_AGE = "age-of-old-age";
    public static final String CLERGY_MONTHS = "clergy-months";

    private ParameterIds() {}
}
