package cn.binggui.policy.declared;

import static cn.binggui.policy.declared.Direction.HIGHER_IS_BETTER;
import static cn.binggui.policy.declared.Direction.LOWER_IS_BETTER;
import static cn.binggui.policy.declared.EvaluatedUnit.DEPARTMENT;
import static cn.binggui.policy.declared.EvaluatedUnit.TOWNSHIP;

import cn.binggui.policy.Term;

/**
 * What the cases' own events say of a unit's work in a period.
 *
 * <p>Each is a share: a numerator of a denominator, both whole numbers of cases, steps, objections, notices or households.
 */
public enum Metric implements Term {
    ACCEPTED_IN_TIME("受理及时率", TOWNSHIP, HIGHER_IS_BETTER, "在受理时限内受理，或一次性告知补正的申请", "受理时限在期内届满的申请，含到期仍未受理的"),
    STEPS_IN_TIME(
            "步骤按时率",
            TOWNSHIP,
            HIGHER_IS_BETTER,
            "在时限内首次办完的步骤，中止的天数不计，公示期满后次一工作日内办结的按期满日算",
            "时限在期内届满的步骤（含不予确认的书面告知），含到期仍未办完的"),
    CASES_IN_TIME("按时办结率", TOWNSHIP, HIGHER_IS_BETTER, "在总时限内走完计时步骤或不予确认的案卷，中止的天数不计", "总时限在期内届满的案卷，含到期仍未办结的"),
    SENT_BACK("反复退回率", TOWNSHIP, LOWER_IS_BETTER, "因异议被退回重办两次以上的案卷", "期内作出决定的案卷，多次决定的以最后一次为准"),
    OBJECTIONS_UPHELD("异议成立率", TOWNSHIP, LOWER_IS_BETTER, "因异议重办后不予确认，或与异议前确认的类别不同的案卷", "期内公示期满的案卷，因异议重办的在重办后作出决定时计"),
    NOTICES_PROPER("公示规范率", TOWNSHIP, HIGHER_IS_BETTER, "公示期内留有张贴照片，且公示满规定天数的公示", "期内期满的公示，因异议中途重办的不计"),
    REGISTERED_IN_TIME(
            "录入完整及时率", TOWNSHIP, HIGHER_IS_BETTER, "在录入时限内录入建档的案卷，没有规定时限的在期末前录入", "录入时限在期内届满的已确认案卷，没有规定时限的为期内确认生效的案卷"),
    AGREES_WITH_RULES(
            "认定与规则一致率", TOWNSHIP, HIGHER_IS_BETTER, "确认的类别就是按规则算出的类别，或规则算出不符合而不予确认的决定", "期内作出、规则能单独算出结果的决定，每次决定分别计"),
    SPOT_CHECK_ERRORS("抽查差错率", TOWNSHIP, LOWER_IS_BETTER, "抽查发现认定有误的家庭", "期内查完的抽查家庭"),
    VERIFIED("经济状况核对率", TOWNSHIP, HIGHER_IS_BETTER, "决定前已有经济状况核对结果的案卷", "期内作出决定的案卷，多次决定的以最后一次为准"),
    VISITS_ON_SCHEDULE("走访按期率", TOWNSHIP, HIGHER_IS_BETTER, "按规定频次完成的入户走访", "期内应当完成的入户走访"),
    SCREENED_IN_TIME("比对线索及时核实率", TOWNSHIP, HIGHER_IS_BETTER, "在时限内核实反馈的比对、预警线索", "核实时限在期内届满的比对、预警线索"),
    FEEDBACK_IN_TIME("帮扶情况按期反馈率", DEPARTMENT, HIGHER_IS_BETTER, "在季度最后一个月20日前反馈的派单", "期内应当反馈的派单");

    private final String term;
    private final EvaluatedUnit unit;
    private final Direction direction;
    private final String numerator;
    private final String denominator;

    Metric(String term, EvaluatedUnit unit, Direction direction, String numerator, String denominator) {
        this.term = term;
        this.unit = unit;
        this.direction = direction;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    @Override
    public String term() {
        return term;
    }

    /** Returns whose work it measures. */
    public EvaluatedUnit unit() {
        return unit;
    }

    /** Returns which way it is good. */
    public Direction direction() {
        return direction;
    }

    /** Returns in words what the numerator counts. */
    public String numerator() {
        return numerator;
    }

    /** Returns in words what the denominator counts. */
    public String denominator() {
        return denominator;
    }

    /** Returns the formula in words. */
    public String formula() {
        return term + "＝" + numerator + " ÷ " + denominator;
    }
}
