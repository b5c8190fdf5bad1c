package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.national.RigidExpenditureRule.LivingExpenses;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RigidExpenditureRuleTest {
    private static final Parameter OPEN = Grounds.PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO);
    private static final Basis SHARE = because("占比");
    private static final Basis DOUBTFUL = because("含生活支出").flagged(Flag.NEEDS_CONFIRMATION);

    private static RigidExpenditureRule rule(Parameter ratio, boolean included, @Nullable Basis doubtful) {
        return new RigidExpenditureRule(
                ratio, because("收入"), because("财产"), SHARE, new LivingExpenses(included, doubtful));
    }

    private static final RigidExpenditureRule RULE = rule(OPEN, true, null);

    private static List<TestResult> tests(RigidExpenditureRule rule, Family family, long income, Parameters published) {
        List<TestResult> results = new ArrayList<>();
        rule.test(family.counted(income, published), results);
        return results;
    }

    private static TestResult share(RigidExpenditureRule rule, Family family, long income) {
        return tests(rule, family, income, Family.published()).getLast();
    }

    private static Family spending(long medical, long living) {
        Family family = Family.of(Person.applicant());
        if (medical > 0) {
            family.spending(ExpenseKind.MEDICAL, medical);
        }
        return living > 0 ? family.spending(ExpenseKind.LIVING, living) : family;
    }

    @Test
    void incomeIsBelowLastYearsDisposableIncome() {
        assertEquals(
                Truth.MET,
                tests(RULE, spending(1, 0), 1_799_999, Family.published())
                        .getFirst()
                        .result());
        assertEquals(
                Truth.NOT_MET,
                tests(RULE, spending(1, 0), 1_800_000, Family.published())
                        .getFirst()
                        .result());
        TestResult unknown = tests(RULE, spending(1, 0), 1, Family.without(ParameterIds.DISPOSABLE_INCOME))
                .getFirst();
        assertEquals(Truth.UNKNOWN, unknown.result());
        assertEquals(List.of(ParameterIds.DISPOSABLE_INCOME), unknown.missing());
    }

    @Test
    void propertyMayReachTheLimitsOfTheMargin() {
        for (Property property : Property.values()) {
            assertEquals(
                    Truth.of(property != Property.OVER_LIMIT),
                    tests(RULE, spending(1, 0).owning(property), 1, Family.published())
                            .get(1)
                            .result());
        }
    }

    @Test
    void expensesExceedTheShareOfIncome() {
        assertEquals(Truth.NOT_MET, share(RULE, spending(600, 0), 1_000).result());
        assertEquals(Truth.MET, share(RULE, spending(601, 0), 1_000).result());
        assertEquals("60.1%", share(RULE, spending(601, 0), 1_000).actual().text());
        assertEquals(">60%", share(RULE, spending(601, 0), 1_000).required().text());
    }

    @Test
    void withoutExpensesOrIncomeNoRatioIsNeeded() {
        Parameters none = Family.without(ParameterIds.RIGID_EXPENDITURE_RATIO);
        assertEquals(
                Truth.NOT_MET, tests(RULE, spending(0, 0), 0, none).getLast().result());
        assertEquals(Truth.MET, tests(RULE, spending(1, 0), 0, none).getLast().result());
        assertEquals(
                "未公布", tests(RULE, spending(1, 0), 0, none).getLast().required().text());
        TestResult unknown = tests(RULE, spending(1, 0), 1, none).getLast();
        assertEquals(Truth.UNKNOWN, unknown.result());
        assertEquals(List.of(ParameterIds.RIGID_EXPENDITURE_RATIO), unknown.missing());
    }

    @Test
    void aRatioThatThePlanFixesNeedsNoPublishedOne() {
        Parameter fixed = new Parameter(
                OPEN.id(),
                OPEN.label(),
                OPEN.type(),
                OPEN.unit(),
                false,
                Openness.FIXED_BY_PLAN,
                OPEN.comparison(),
                OPEN.min(),
                OPEN.max(),
                OPEN.clauses(),
                List.of(new DatedValue(LocalDate.of(2025, 1, 1), null, new Ratio(10_000), false, OPEN.clauses())));
        RigidExpenditureRule county = rule(fixed, true, null);
        assertEquals(
                Truth.NOT_MET,
                tests(county, spending(1_000, 0), 1_000, Parameters.NONE)
                        .getLast()
                        .result());
        assertEquals(
                Truth.MET,
                tests(county, spending(1_001, 0), 1_000, Parameters.NONE)
                        .getLast()
                        .result());
    }

    @Test
    void livingExpensesThatCountMayNeedConfirmation() {
        RigidExpenditureRule county = rule(OPEN, true, DOUBTFUL);
        assertEquals(SHARE, share(county, spending(700, 0), 1_000).basis());
        assertEquals(DOUBTFUL, share(county, spending(500, 200), 1_000).basis());
        assertEquals(DOUBTFUL, share(county, spending(700, 200), 1_000).basis());
        assertEquals(SHARE, share(county, spending(500, 100), 1_000).basis());
        assertEquals(SHARE, share(RULE, spending(500, 200), 1_000).basis());
        assertEquals(Truth.MET, share(RULE, spending(500, 200), 1_000).result());
    }

    @Test
    void livingExpensesThatDoNotCountAreShownWhereTheyWouldDecide() {
        RigidExpenditureRule county = rule(OPEN, false, DOUBTFUL);
        List<TestResult> both = tests(county, spending(500, 200), 1_000, Family.published());
        assertEquals(Truth.NOT_MET, both.get(2).result());
        assertEquals(DOUBTFUL, both.get(3).basis());
        assertTrue(both.get(3).advisory());
        assertEquals("70%", both.get(3).actual().text());
        assertEquals(">60%", both.get(3).required().text());
        assertEquals(
                3, tests(county, spending(700, 200), 1_000, Family.published()).size());
        assertEquals(
                3, tests(county, spending(500, 100), 1_000, Family.published()).size());
        assertEquals(
                3, tests(county, spending(500, 0), 1_000, Family.published()).size());
        assertEquals(
                3,
                tests(rule(OPEN, false, null), spending(500, 200), 1_000, Family.published())
                        .size());
        List<TestResult> nothing =
                tests(county, spending(0, 1), 0, Family.without(ParameterIds.RIGID_EXPENDITURE_RATIO));
        assertEquals("未公布", nothing.get(3).required().text());
    }

    @Test
    void declaresEveryGround() {
        assertEquals(3, RULE.bases().size());
        assertEquals(DOUBTFUL, rule(OPEN, true, DOUBTFUL).bases().getLast());
        assertEquals(Category.RIGID_EXPENDITURE, RULE.category());
        assertEquals("刚性支出困难", RULE.title());
    }
}
