package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.national.AllowanceMarginRule.LowerBound;
import cn.binggui.policy.national.AllowanceMarginRule.UpperConflict;
import cn.binggui.policy.ruling.Approver;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.value.Ratio;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryRulesTest {
    static final LowerBound LOWER = new LowerBound(
            because("高于"),
            because("恰等于").flagged(Flag.GAP_FILLED),
            because("只符合边缘").flagged(Flag.GAP_FILLED));
    static final UpperConflict CONFLICT =
            new UpperConflict(new Ratio(12_500), because("与上位不一致").flagged(Flag.UPPER_RULE_CONFLICT));
    static final AllowanceMarginRule MARGIN = new AllowanceMarginRule(
            Grounds.PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
            because("边缘财产"),
            because("边缘收入"),
            LOWER,
            CONFLICT);
    static final ExtremeHardshipRule EXTREME =
            new ExtremeHardshipRule(because("老残幼"), because("三无"), because("特困财产"), Grounds.MAJORITY, Grounds.OLD_AGE);
    static final SubsistenceAllowanceRule ALLOWANCE = new SubsistenceAllowanceRule(because("低保财产"), because("低保收入"));
    private static final Approver APPROVER = new Approver(Approver.Role.TOWNSHIP, "乡镇", because("研判"));
    static final SuddenHardshipRule SUDDEN =
            new SuddenHardshipRule(Category.OTHER_HARDSHIP, because("突发"), because("未超限"), APPROVER);

    private static List<TestResult> tests(CategoryRule rule, CountedHousehold household) {
        List<TestResult> results = new ArrayList<>();
        rule.test(household, results);
        return results;
    }

    private static List<Truth> truths(CategoryRule rule, CountedHousehold household) {
        return tests(rule, household).stream().map(TestResult::result).toList();
    }

    private static CountedHousehold alone(long fen) {
        return Family.of(Person.applicant()).counted(fen);
    }

    private static CountedHousehold owning(Property property, long fen) {
        return Family.of(Person.applicant()).owning(property).counted(fen);
    }

    @Test
    void extremeHardshipLooksAtEveryMember() {
        assertEquals(Truth.NOT_MET, composition(Person.applicant()));
        assertEquals(Truth.MET, composition(Person.applicant().born("1965-10-15")));
        assertEquals(Truth.NOT_MET, composition(Person.applicant().born("1965-10-16")));
        assertEquals(Truth.MET, composition(Person.applicant().born("2007-10-16")));
        assertEquals(Truth.NOT_MET, composition(Person.applicant().born("2007-10-15")));
        assertEquals(Truth.MET, composition(Person.applicant().disabled(DisabilityCategory.VISION, 4)));
        assertEquals(Truth.NOT_MET, composition(Person.applicant().born("1950-01-01"), Person.of("乙", Relation.CHILD)));
    }

    private static Truth composition(Person... people) {
        List<Truth> truths = truths(EXTREME, Family.of(people).withoutAnything().counted(0));
        assertEquals(List.of(Truth.MET, Truth.MET), truths.subList(1, 3));
        return truths.getFirst();
    }

    @Test
    void extremeHardshipNeedsAllConditionsAndThePropertyOfTheAllowance() {
        assertEquals(Truth.NOT_MET, truths(EXTREME, alone(0)).get(1));
        assertEquals("否", tests(EXTREME, alone(0)).get(1).actual().text());
        assertEquals(
                "是",
                tests(EXTREME, Family.of(Person.applicant()).withoutAnything().counted(0))
                        .get(1)
                        .actual()
                        .text());
        for (Property property : Property.values()) {
            assertEquals(
                    Truth.of(property == Property.WITHIN_ALLOWANCE_LIMIT),
                    truths(EXTREME, owning(property, 0)).get(2));
            assertEquals(
                    Truth.of(property == Property.WITHIN_ALLOWANCE_LIMIT),
                    truths(ALLOWANCE, owning(property, 0)).getFirst());
            assertEquals(
                    Truth.of(property != Property.OVER_LIMIT),
                    truths(MARGIN, owning(property, 0)).getFirst());
        }
        assertEquals(
                List.of("符合低保财产规定", "只符合低保边缘财产规定", "财产超限"),
                List.of(Property.values()).stream()
                        .map(property -> tests(ALLOWANCE, owning(property, 0))
                                .getFirst()
                                .actual()
                                .text())
                        .toList());
    }

    @Test
    void allowanceIsBelowTheStandard() {
        assertEquals(Truth.MET, truths(ALLOWANCE, alone(719_999)).get(1));
        assertEquals(Truth.NOT_MET, truths(ALLOWANCE, alone(720_000)).get(1));
        CountedHousehold unknown =
                Family.of(Person.applicant()).counted(0, Family.without(ParameterIds.ALLOWANCE_STANDARD));
        TestResult open = tests(ALLOWANCE, unknown).get(1);
        assertEquals(Truth.UNKNOWN, open.result());
        assertEquals(List.of(ParameterIds.ALLOWANCE_STANDARD), open.missing());
        assertEquals("未公布", open.required().text());
    }

    @Test
    void marginIsBelowItsMultipleAndNotAllowance() {
        assertMargin(719_999, Property.WITHIN_ALLOWANCE_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), false);
        assertMargin(
                720_000, Property.WITHIN_ALLOWANCE_LIMIT, MARGIN.bases().get(1), true, LOWER.equalToStandard(), true);
        assertMargin(720_001, Property.WITHIN_ALLOWANCE_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), true);
        assertMargin(719_999, Property.WITHIN_MARGIN_LIMIT, MARGIN.bases().get(1), true, LOWER.marginProperty(), true);
        assertMargin(720_000, Property.WITHIN_MARGIN_LIMIT, MARGIN.bases().get(1), true, LOWER.equalToStandard(), true);
        assertMargin(719_999, Property.OVER_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), true);
        assertMargin(720_000, Property.OVER_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), true);
        assertMargin(1_080_000, Property.WITHIN_ALLOWANCE_LIMIT, MARGIN.bases().get(1), false, LOWER.plain(), true);
    }

    @Test
    void marginShowsWhereItExceedsAnUpperRule() {
        assertMargin(899_999, Property.WITHIN_ALLOWANCE_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), true);
        assertMargin(900_000, Property.WITHIN_ALLOWANCE_LIMIT, CONFLICT.basis(), true, LOWER.plain(), true);
        assertMargin(900_000, Property.OVER_LIMIT, MARGIN.bases().get(1), true, LOWER.plain(), true);
    }

    private static void assertMargin(
            long fen, Property property, Basis upper, boolean within, Basis lower, boolean notAllowance) {
        List<TestResult> results = tests(MARGIN, owning(property, fen));
        assertEquals(upper, results.get(1).basis());
        assertEquals(Truth.of(within), results.get(1).result());
        assertEquals(lower, results.get(2).basis());
        assertEquals(Truth.of(notAllowance), results.get(2).result());
    }

    @Test
    void marginIsOpenWithoutAStandard() {
        CountedHousehold unknown =
                Family.of(Person.applicant()).counted(0, Family.without(ParameterIds.ALLOWANCE_STANDARD));
        assertEquals(List.of(Truth.MET, Truth.UNKNOWN), truths(MARGIN, unknown));
    }

    @Test
    void marginDeclaresEachGroundOnce() {
        assertEquals(
                List.of("边缘财产", "边缘收入", "与上位不一致", "高于", "恰等于", "只符合边缘"),
                MARGIN.bases().stream().map(Basis::reason).toList());
        AllowanceMarginRule plain = new AllowanceMarginRule(
                Grounds.PLAN.parameter(ParameterIds.ALLOWANCE_MARGIN_MULTIPLE),
                because("边缘财产"),
                because("边缘收入"),
                new LowerBound(LOWER.plain(), LOWER.plain(), LOWER.plain()),
                null);
        assertEquals(3, plain.bases().size());
        assertEquals(because("边缘收入"), tests(plain, alone(900_000)).get(1).basis());
    }

    @Test
    void suddenHardshipIsApprovedByAPersonOrBody() {
        assertEquals(List.of(Truth.NOT_MET, Truth.MET), truths(SUDDEN, alone(0)));
        assertEquals(
                List.of(Truth.MET, Truth.NOT_MET),
                truths(
                        SUDDEN,
                        Family.of(Person.applicant())
                                .suddenly()
                                .owning(Property.OVER_LIMIT)
                                .counted(0)));
        assertEquals(
                List.of("否", "是"),
                List.of(Property.WITHIN_MARGIN_LIMIT, Property.OVER_LIMIT).stream()
                        .map(property -> tests(SUDDEN, owning(property, 0))
                                .get(1)
                                .actual()
                                .text())
                        .toList());
        assertEquals(APPROVER, SUDDEN.approver(alone(0)));
        assertNull(ALLOWANCE.approver(alone(0)));
        assertEquals(3, SUDDEN.bases().size());
    }

    @Test
    void rulesHaveCategoriesNamesAndGrounds() {
        List<CategoryRule> rules = List.of(EXTREME, ALLOWANCE, MARGIN, SUDDEN);
        assertEquals(
                List.of(
                        Category.EXTREME_HARDSHIP,
                        Category.SUBSISTENCE_ALLOWANCE,
                        Category.ALLOWANCE_MARGIN,
                        Category.OTHER_HARDSHIP),
                rules.stream().map(CategoryRule::category).toList());
        assertEquals(
                List.of("特困人员", "最低生活保障", "低保边缘", "突发严重困难"),
                rules.stream().map(CategoryRule::title).toList());
        assertEquals(3, EXTREME.bases().size());
        assertEquals(2, ALLOWANCE.bases().size());
        assertTrue(tests(EXTREME, alone(0)).stream().allMatch(test -> test.subject() == Category.EXTREME_HARDSHIP));
    }
}
