package cn.binggui.policy.national;

import cn.binggui.policy.Term;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.Quantity.Wording;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Makes the results of conditions that several rules share. */
public final class Conditions {
    /** What stands where a bound is neither published nor assumed. */
    public static final Wording UNPUBLISHED = new Wording("未公布");

    static final Wording YES = new Wording("是");
    static final Wording NO = new Wording("否");
    private static final Wording WITHIN_ALLOWANCE = new Wording("符合低保财产规定");
    private static final Wording WITHIN_MARGIN = new Wording("符合低保边缘财产规定");
    private static final Map<Property, Wording> PROPERTY = new EnumMap<>(Map.of(
            Property.WITHIN_ALLOWANCE_LIMIT, WITHIN_ALLOWANCE,
            Property.WITHIN_MARGIN_LIMIT, new Wording("只符合低保边缘财产规定"),
            Property.OVER_LIMIT, new Wording("财产超限")));

    private Conditions() {}

    /** Returns the result of a settled condition. */
    public static TestResult settled(Term subject, Basis basis, boolean met, Quantity actual, Quantity required) {
        return new TestResult(subject, basis, Truth.of(met), actual, required, List.of(), false);
    }

    /** Returns the result of a yes-or-no condition that must be yes. */
    public static TestResult fact(Term subject, Basis basis, boolean met) {
        return settled(subject, basis, met, met ? YES : NO, YES);
    }

    /** Returns the result of a condition that lacks the parameter. */
    public static TestResult unknown(Term subject, Basis basis, Quantity actual, List<String> missing) {
        return new TestResult(subject, basis, Truth.UNKNOWN, actual, UNPUBLISHED, missing, false);
    }

    /** Returns a result that only informs people. */
    public static TestResult advisory(Term subject, Basis basis, boolean met, Quantity actual, Quantity required) {
        return new TestResult(subject, basis, Truth.of(met), actual, required, List.of(), true);
    }

    static TestResult allowanceProperty(Term subject, Basis basis, Property property) {
        return settled(
                subject,
                basis,
                property == Property.WITHIN_ALLOWANCE_LIMIT,
                PROPERTY.getOrDefault(property, NO),
                WITHIN_ALLOWANCE);
    }

    static TestResult marginProperty(Term subject, Basis basis, Property property) {
        return settled(
                subject, basis, property != Property.OVER_LIMIT, PROPERTY.getOrDefault(property, NO), WITHIN_MARGIN);
    }
}
