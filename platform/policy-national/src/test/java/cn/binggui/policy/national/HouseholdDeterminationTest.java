package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.national.IncomeScope.SupportGrounds;
import cn.binggui.policy.national.RigidExpenditureRule.LivingExpenses;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Alternative;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.MemberRuling;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.ruling.Ruling;
import cn.binggui.policy.ruling.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HouseholdDeterminationTest {
    private static final Basis NONE = because("各类都不符合");
    private static final PolicyRules.EvidenceReadings EVIDENCE =
            new PolicyRules.EvidenceReadings(because("补证后计入"), because("不计入"));

    /** Everyone counts but 其他, and grandchildren need evidence. */
    private static final MembershipRule MEMBERSHIP = new MembershipRule() {
        @Override
        public String title() {
            return "成员";
        }

        @Override
        public List<Basis> bases() {
            return List.of(because("成员"));
        }

        @Override
        public MemberRuling rule(Member member, HouseholdFacts household) {
            Ruling ruling = switch (member.relation()) {
                case OTHER -> Ruling.NOT_COUNTED;
                case GRANDCHILD -> Ruling.NEEDS_REVIEW;
                case APPLICANT, SPOUSE, CHILD, PARENT, GRANDPARENT, SIBLING -> Ruling.COUNTED;
            };
            return new MemberRuling(member.id(), ruling, because("成员"), List.of());
        }
    };

    static PolicyRules rules(@Nullable Basis pensionLater) {
        return new PolicyRules(
                MEMBERSHIP,
                EVIDENCE,
                new IncomeScope(because("计入"), because("不计"), because("养老金"), pensionLater, SupportGrounds.common()),
                List.of(
                        CategoryRulesTest.EXTREME,
                        CategoryRulesTest.ALLOWANCE,
                        CategoryRulesTest.MARGIN,
                        new RigidExpenditureRule(
                                Grounds.PLAN.parameter(ParameterIds.RIGID_EXPENDITURE_RATIO),
                                because("刚性收入"),
                                because("刚性财产"),
                                because("占比"),
                                new LivingExpenses(true, null)),
                        CategoryRulesTest.SUDDEN),
                NONE,
                new MonitoringLabelRule(LabelStatus.NEEDS_ASSESSMENT, because("监测"), because("突发标识"), Map.of()),
                new IndividualRule(because("单人户"), null, because("单独"), Grounds.MAJORITY),
                List.of(new DeductionAdvice(because("扣减低保"), because("扣减边缘"), CategoryRulesTest.MARGIN, false)));
    }

    private final HouseholdDetermination pending = new HouseholdDetermination(Grounds.PLAN, rules(null));
    private final HouseholdDetermination settled = new HouseholdDetermination(Grounds.PLAN, rules(because("到期后仍不计")));

    private Determination determine(Family family, Parameters published) {
        return pending.determine(family.facts(), published);
    }

    private static Finding finding(Determination found) {
        Finding finding = found.finding();
        assertNotNull(finding);
        return finding;
    }

    private static Family earning(long fen) {
        return Family.of(Person.applicant()).earning("甲", IncomeSource.WAGES, fen);
    }

    private @Nullable Category category(Family family) {
        return finding(determine(family, Family.published())).category();
    }

    @Test
    void doesNotApplyOutsideThePilotTownships() {
        Determination outside = determine(earning(1).in("丙镇"), Family.published());
        assertInstanceOf(Determination.NotApplicable.class, outside);
        assertEquals(
                Grounds.PLAN.plan().scopeClauses(),
                outside.bases().iterator().next().clauses());
        assertEquals(
                Outcome.DETERMINED,
                determine(earning(1).in("乙镇"), Family.published()).outcome());
    }

    @Test
    void theFirstCategoryThatIsMetDecides() {
        assertEquals(
                Category.EXTREME_HARDSHIP,
                category(Family.of(Person.applicant().born("1950-01-01")).withoutAnything()));
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, category(earning(1)));
        assertEquals(Category.ALLOWANCE_MARGIN, category(earning(900_000)));
        assertEquals(Category.RIGID_EXPENDITURE, category(earning(1_500_000).spending(ExpenseKind.MEDICAL, 1_400_000)));
        assertEquals(Category.NONE, category(earning(1_500_000)));
        Determination proposed = determine(earning(1_500_000).suddenly(), Family.published());
        assertEquals(Outcome.PROPOSED, proposed.outcome());
        assertEquals(Category.OTHER_HARDSHIP, finding(proposed).category());
        assertNotNull(finding(proposed).approver());
    }

    @Test
    void namesWhyNoCategoryFits() {
        assertTrue(finding(determine(earning(1_500_000), Family.published()))
                .remarks()
                .contains(NONE));
        assertTrue(!finding(determine(earning(1), Family.published())).remarks().contains(NONE));
        assertTrue(!finding(determine(earning(1_500_000).suddenly(), Family.published()))
                .remarks()
                .contains(NONE));
    }

    @Test
    void remarksThatRigidExpenditureIsMetBesideTheMargin() {
        Family both = earning(900_000).spending(ExpenseKind.MEDICAL, 800_000);
        Finding margin = finding(determine(both, Family.published()));
        assertEquals(Category.ALLOWANCE_MARGIN, margin.category());
        assertEquals(List.of("同时符合低保边缘和刚性支出困难，取低保边缘"), reasons(margin.remarks()));
        assertEquals(
                List.of(),
                reasons(finding(determine(earning(900_000), Family.published())).remarks()));
        Family poor = earning(1).spending(ExpenseKind.MEDICAL, 800_000);
        assertEquals(
                List.of(), reasons(finding(determine(poor, Family.published())).remarks()));
    }

    private static List<String> reasons(List<Basis> bases) {
        return bases.stream().map(Basis::reason).toList();
    }

    @Test
    void remarksSuddenHardshipWithTooMuchPropertyAndALapsedPlan() {
        Finding over = finding(determine(earning(1).owning(Property.OVER_LIMIT).suddenly(), Family.published()));
        assertEquals(Category.NONE, over.category());
        assertTrue(reasons(over.remarks()).contains("突发严重困难而财产超限，须人工确认"));
        assertEquals(
                1,
                finding(determine(earning(1).owning(Property.OVER_LIMIT), Family.published()))
                        .remarks()
                        .size());
        assertEquals(
                List.of(),
                finding(determine(earning(1).on("2025-12-31"), Family.published()))
                        .remarks());
        assertEquals(
                List.of("试点方案末一阶段已过，视为继续有效，须确认"),
                reasons(finding(determine(earning(1).on("2026-01-01"), Family.published()))
                        .remarks()));
    }

    @Test
    void remarksEachAssumedNumber() {
        Parameters assumed = (id, residence, on) -> ParameterIds.ALLOWANCE_STANDARD.equals(id)
                ? new DatedValue(LocalDate.MIN, null, Family.STANDARD, true, List.of())
                : Family.published().find(id, residence, on);
        Determination found = determine(earning(1), assumed);
        assertEquals(1, finding(found).remarks().size());
        assertTrue(found.flags().contains(Flag.ASSUMED_PARAMETER));
    }

    @Test
    void anUnknownTestBlocksOnlyBeforeTheFirstThatIsMet() {
        Parameters noStandard = Family.without(ParameterIds.ALLOWANCE_STANDARD);
        assertBlocked(List.of(ParameterIds.ALLOWANCE_STANDARD), determine(earning(1), noStandard));
        Family extreme = Family.of(Person.applicant().born("1950-01-01")).withoutAnything();
        assertEquals(
                Category.EXTREME_HARDSHIP,
                finding(determine(extreme, noStandard)).category());
        assertEquals(
                Category.NONE,
                finding(determine(earning(1).owning(Property.OVER_LIMIT), noStandard))
                        .category());
        Family expensive = earning(1_500_000).spending(ExpenseKind.MEDICAL, 1_400_000);
        assertBlocked(List.of(ParameterIds.ALLOWANCE_STANDARD), determine(expensive, noStandard));
        assertBlocked(
                List.of(
                        ParameterIds.ALLOWANCE_STANDARD,
                        ParameterIds.DISPOSABLE_INCOME,
                        ParameterIds.RIGID_EXPENDITURE_RATIO,
                        ParameterIds.RELAPSE_MONITORING_LINE),
                determine(expensive, Parameters.NONE));
        assertBlocked(
                List.of(ParameterIds.DISPOSABLE_INCOME),
                determine(expensive.suddenly(), Family.without(ParameterIds.DISPOSABLE_INCOME)));
        assertEquals(
                Category.ALLOWANCE_MARGIN,
                finding(determine(
                                earning(900_000).spending(ExpenseKind.MEDICAL, 1),
                                Family.without(ParameterIds.DISPOSABLE_INCOME)))
                        .category());
    }

    private static void assertBlocked(List<String> missing, Determination found) {
        assertEquals(Outcome.BLOCKED, found.outcome());
        assertEquals(missing, found.missingParameters());
        assertNull(finding(found).category());
        assertEquals(List.of(), finding(found).individuals());
        assertEquals(missing, finding(found).missing());
    }

    @Test
    void aMissingLineLeavesTheCategoryAndNamesItself() {
        Determination found = determine(earning(1), Family.without(ParameterIds.RELAPSE_MONITORING_LINE));
        assertEquals(Outcome.DETERMINED, found.outcome());
        assertEquals(List.of(ParameterIds.RELAPSE_MONITORING_LINE), found.missingParameters());
        assertEquals(LabelStatus.UNKNOWN, finding(found).labels().getFirst().status());
        assertEquals(
                List.of(),
                finding(determine(earning(900_000), Family.published())).labels());
    }

    @Test
    void advisesAndTreatsPersonsOnceTheCategoryIsSettled() {
        Family grave = Family.of(
                        Person.applicant().disabled(DisabilityCategory.LIMB, 1),
                        Person.of("乙", Relation.SPOUSE).ill())
                .earning("甲", IncomeSource.WAGES, 1_800_000)
                .spending(ExpenseKind.MEDICAL, 900_000);
        Finding margin = finding(determine(grave, Family.published()));
        assertEquals(2, margin.individuals().size());
        assertEquals(
                Treatment.SINGLE_PERSON_ALLOWANCE,
                margin.individuals().getLast().treatment());
        assertTrue(margin.tests().getLast().advisory());
        Finding open = finding(determine(grave, Family.without(ParameterIds.ALLOWANCE_STANDARD)));
        assertTrue(open.tests().stream().noneMatch(test -> test.advisory()));
    }

    @Test
    void onlyCountedMembersMakeTheHousehold() {
        Determination found = determine(
                Family.of(Person.applicant(), Person.of("乙", Relation.OTHER).ill())
                        .earning("甲", IncomeSource.WAGES, 900_000),
                Family.published());
        assertEquals(
                List.of(Ruling.COUNTED, Ruling.NOT_COUNTED),
                found.members().stream().map(MemberRuling::ruling).toList());
        assertEquals(1, finding(found).householdSize());
        assertEquals(List.of(), finding(found).individuals());
    }

    private static Family pensioner() {
        return Family.of(Person.applicant()).on("2026-01-01").earning("甲", IncomeSource.BASIC_PENSION, 900_000);
    }

    @Test
    void anUnsettledPensionOpensTwoReadings() {
        Determination lapsed = determine(pensioner(), Family.published());
        assertEquals(Outcome.PENDING, lapsed.outcome());
        assertEquals(
                List.of(Category.SUBSISTENCE_ALLOWANCE, Category.ALLOWANCE_MARGIN), categories(lapsed.alternatives()));
        assertTrue(lapsed.flags().contains(Flag.RULE_LAPSED));
        assertEquals(
                Outcome.DETERMINED,
                settled.determine(pensioner().facts(), Family.published()).outcome());
        assertEquals(
                Outcome.DETERMINED,
                determine(pensioner().on("2025-12-31"), Family.published()).outcome());
        Family nothing = Family.of(Person.applicant()).on("2026-01-01").earning("甲", IncomeSource.BASIC_PENSION, 0);
        assertEquals(Outcome.DETERMINED, determine(nothing, Family.published()).outcome());
        Family strangers = Family.of(Person.applicant(), Person.of("乙", Relation.OTHER))
                .on("2026-01-01")
                .earning("乙", IncomeSource.BASIC_PENSION, 1);
        assertEquals(
                Outcome.DETERMINED, determine(strangers, Family.published()).outcome());
    }

    private static List<@Nullable Category> categories(List<Alternative> alternatives) {
        List<@Nullable Category> categories = new ArrayList<>();
        alternatives.forEach(alternative -> categories.add(alternative.finding().category()));
        return categories;
    }

    @Test
    void aReadingThatIsBlockedBlocksTheWhole() {
        Determination blocked = determine(pensioner(), Family.without(ParameterIds.ALLOWANCE_STANDARD));
        assertEquals(Outcome.BLOCKED, blocked.outcome());
        assertNull(blocked.finding());
        assertEquals(2, blocked.alternatives().size());
        assertEquals(List.of(ParameterIds.ALLOWANCE_STANDARD), blocked.missingParameters());
    }

    @Test
    void missingEvidenceShowsTheHouseholdWithAndWithoutThePerson() {
        Person newborn = Person.of("幼", Relation.GRANDCHILD).born("2025-06-01");
        Determination needs = determine(
                Family.of(Person.applicant(), newborn).earning("甲", IncomeSource.WAGES, 900_000), Family.published());
        assertEquals(Outcome.NEEDS_EVIDENCE, needs.outcome());
        assertEquals(List.of(2, 1), sizes(needs));
        assertEquals(List.of(EVIDENCE.supplied(), EVIDENCE.notSupplied()), assumed(needs));
        Determination both = determine(
                Family.of(Person.applicant(), newborn)
                        .on("2026-01-01")
                        .earning("甲", IncomeSource.BASIC_PENSION, 900_000),
                Family.published());
        assertEquals(Outcome.NEEDS_EVIDENCE, both.outcome());
        assertEquals(List.of(2, 2, 1, 1), sizes(both));
        assertEquals(
                List.of(
                        "补证后计入；基础养老金继续不计入（十四五期满，待定）",
                        "补证后计入；基础养老金计入收入（十四五期满，待定）",
                        "不计入；基础养老金继续不计入（十四五期满，待定）",
                        "不计入；基础养老金计入收入（十四五期满，待定）"),
                reasons(assumed(both)));
        assertTrue(assumed(both)
                .getFirst()
                .clauses()
                .containsAll(EVIDENCE.supplied().clauses()));
        assertEquals(Flag.RULE_LAPSED, assumed(both).getFirst().flag());
    }

    private static List<Integer> sizes(Determination found) {
        return found.alternatives().stream()
                .map(a -> a.finding().householdSize())
                .toList();
    }

    private static List<Basis> assumed(Determination found) {
        return found.alternatives().stream().map(Alternative::basis).toList();
    }

    @Test
    void declaresScopeReadingsAndRemarks() {
        assertEquals("认定步骤", pending.title());
        // 1 scope, 2 of evidence, 2 × 3 with the pension, 4 remarks, 4 open numbers
        assertEquals(17, pending.bases().size());
        assertEquals(11, settled.bases().size());
    }

    @Test
    void listsTheRulesInThePlansOrder() {
        PolicyRules rules = rules(null);
        assertEquals(MEMBERSHIP, rules.inOrder().getFirst());
        assertEquals(
                List.of(
                        "成员",
                        "家庭收入核算",
                        "特困人员",
                        "最低生活保障",
                        "低保边缘",
                        "刚性支出困难",
                        "突发严重困难",
                        "防止返贫监测标识",
                        "按人施策",
                        "刚性支出扣减与收入豁免（额度未公布）"),
                rules.inOrder().stream().map(Rule::title).toList());
    }
}
