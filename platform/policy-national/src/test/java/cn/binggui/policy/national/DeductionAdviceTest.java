package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeductionAdviceTest {
    private static final Basis ALLOWANCE = because("扣减后低于标准");
    private static final Basis MARGIN = because("扣减后低于边缘线");
    private static final DeductionAdvice ADVICE =
            new DeductionAdvice(ALLOWANCE, MARGIN, CategoryRulesTest.MARGIN, false);

    private static List<TestResult> advised(DeductionAdvice advice, CountedHousehold household, Category category) {
        List<TestResult> results = new ArrayList<>();
        advice.advise(household, category, results);
        assertTrue(results.stream().allMatch(TestResult::advisory));
        return results;
    }

    private static List<Basis> grounds(CountedHousehold household, Category category) {
        return advised(ADVICE, household, category).stream()
                .map(TestResult::basis)
                .toList();
    }

    private static Family spending(long fen) {
        return Family.of(Person.applicant()).spending(ExpenseKind.MEDICAL, fen);
    }

    @Test
    void tellsWhereDeductingEverythingWouldLeadToTheAllowance() {
        assertEquals(List.of(ALLOWANCE), grounds(spending(280_001).counted(1_000_000), Category.ALLOWANCE_MARGIN));
        assertEquals(List.of(), grounds(spending(280_000).counted(1_000_000), Category.ALLOWANCE_MARGIN));
        assertEquals(List.of(ALLOWANCE), grounds(spending(9_000_000).counted(1_000_000), Category.RIGID_EXPENDITURE));
        TestResult told = advised(ADVICE, spending(400_000).counted(1_000_000), Category.ALLOWANCE_MARGIN)
                .getFirst();
        assertEquals("6000元/年", told.actual().text());
        assertEquals("<7200元/年", told.required().text());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, told.subject());
    }

    @Test
    void tellsWhereDeductingEverythingWouldLeadToTheMargin() {
        for (Category category : List.of(Category.RIGID_EXPENDITURE, Category.OTHER_HARDSHIP, Category.NONE)) {
            assertEquals(List.of(MARGIN), grounds(spending(420_001).counted(1_500_000), category));
            assertEquals(List.of(), grounds(spending(420_000).counted(1_500_000), category));
        }
        TestResult told = advised(ADVICE, spending(500_000).counted(1_500_000), Category.NONE)
                .getFirst();
        assertEquals("<10800元/年", told.required().text());
        assertEquals(Category.ALLOWANCE_MARGIN, told.subject());
    }

    @Test
    void staysSilentWhereNothingCouldChange() {
        assertEquals(List.of(), grounds(spending(1).counted(0), Category.SUBSISTENCE_ALLOWANCE));
        assertEquals(List.of(), grounds(spending(1).counted(0), Category.EXTREME_HARDSHIP));
        assertEquals(List.of(), grounds(Family.of(Person.applicant()).counted(1), Category.NONE));
        assertEquals(
                List.of(),
                grounds(spending(9_000_000).owning(Property.OVER_LIMIT).counted(1_000_000), Category.NONE));
        Parameters none = Family.without(ParameterIds.ALLOWANCE_STANDARD);
        assertEquals(List.of(), grounds(spending(9_000_000).counted(1_000_000, none), Category.NONE));
        assertEquals(
                List.of(),
                grounds(
                        spending(9_000_000).owning(Property.WITHIN_MARGIN_LIMIT).counted(1_000_000),
                        Category.ALLOWANCE_MARGIN));
        assertEquals(
                List.of(MARGIN),
                grounds(spending(9_000_000).owning(Property.WITHIN_MARGIN_LIMIT).counted(1_000_000), Category.NONE));
    }

    @Test
    void deductsSupportAndWhereThePlanSaysSoLivingExpenses() {
        Family family = Family.of(Person.applicant()).spending(ExpenseKind.LIVING, 400_000);
        assertEquals(List.of(), grounds(family.counted(1_000_000), Category.ALLOWANCE_MARGIN));
        DeductionAdvice living = new DeductionAdvice(ALLOWANCE, MARGIN, CategoryRulesTest.MARGIN, true);
        assertEquals(
                1,
                advised(living, family.counted(1_000_000), Category.ALLOWANCE_MARGIN)
                        .size());
        CountedHousehold supported = new CountedHousehold(
                Family.of(Person.applicant()).facts(),
                List.of(Person.applicant().member()),
                new Money(1_000_000),
                new Money(300_000),
                Family.published());
        assertEquals(List.of(ALLOWANCE), grounds(supported, Category.ALLOWANCE_MARGIN));
        assertEquals(List.of(ALLOWANCE, MARGIN), ADVICE.bases());
        assertTrue(ADVICE.title().contains("扣减"));
    }
}
