package cn.binggui.core.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.FactsReaders;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DivergencesTest {
    private static final CountyPolicies POLICIES = PluginJars.load();

    private static List<Divergence> of(HouseholdFacts facts, Numbers numbers) {
        return Divergences.find(facts, Sides.of(POLICIES, facts, numbers));
    }

    private static HouseholdFacts sample(String id) {
        return new SampleFamilies(FactsReaders.inSummer2026())
                .get(People.ANALYST, id)
                .facts();
    }

    /** 甲一人，年收入 6000 元，低于各县标准和监测线。 */
    private static HouseholdFacts single() {
        return FactsReaders.inSummer2026()
                .readForComparison(Map.of(
                        "acceptedOn", "2025-10-15",
                        "residence", "URBAN",
                        "members", List.of(Map.of("id", "甲", "relation", "APPLICANT", "birthDate", "1980-01-01")),
                        "income", List.of(Map.of("memberId", "甲", "source", "WAGES", "annualAmount", 6000)),
                        "property", "WITHIN_ALLOWANCE_LIMIT"));
    }

    @Test
    void aFamilyThatAllTreatAlikePartsOnlyInTheDeadlines() {
        List<Divergence> found = of(single(), Numbers.ALIKE);
        assertEquals(
                List.of(Aspect.DEADLINES),
                found.stream().map(Divergence::aspect).toList());
        assertEquals("常规15个工作日，特殊延长20个工作日", found.getFirst().counties().get("shiquan"));
        assertTrue(
                Objects.requireNonNull(found.getFirst().counties().get("daye")).contains("告知承诺10个工作日"));
    }

    @Test
    void onePolicyNeverPartsFromItself() {
        for (CountyPolicy policy : POLICIES.all()) {
            for (SampleFamily family : new SampleFamilies(FactsReaders.inSummer2026()).all(People.ANALYST)) {
                HouseholdFacts there =
                        family.facts().inTownship(policy.plan().townships().getFirst());
                Side side = new Side(policy, policy.determine(there, Numbers.ALIKE.of(policy)));
                Map<String, Side> twice = new LinkedHashMap<>();
                twice.put("one", side);
                twice.put("other", side);
                assertEquals(List.of(), Divergences.find(there, twice));
            }
        }
    }

    @Test
    void partsComeInTheOrderInWhichOneFollowsFromAnother() {
        List<Aspect> aspects = of(sample("conscript-husband"), Numbers.ALIKE).stream()
                .map(Divergence::aspect)
                .toList();
        assertEquals(Aspect.MEMBERS, aspects.getFirst());
        assertEquals(aspects.stream().sorted().toList(), aspects);
        assertTrue(aspects.containsAll(
                List.of(Aspect.MEMBERS, Aspect.INCOME, Aspect.INCOME_TEST, Aspect.CATEGORY, Aspect.DEADLINES)));
    }

    @Test
    void aDivergenceTellsEveryCountysWordsAndTheSentenceBehindThem() {
        Divergence husband = of(sample("conscript-husband"), Numbers.ALIKE).getFirst();
        assertEquals("夫", husband.member());
        assertEquals(PluginJars.COUNTIES, List.copyOf(husband.counties().keySet()));
        assertTrue(Objects.requireNonNull(husband.counties().get("shiquan")).startsWith("不计入："));
        for (String other : List.of("daye", "huaishang", "xiangning", "didao")) {
            assertTrue(Objects.requireNonNull(husband.counties().get(other)).startsWith("计入："), other);
        }
        Clause sentence =
                Objects.requireNonNull(husband.clauses().get("shiquan")).getFirst();
        assertEquals(Level.COUNTY, sentence.level());
        assertTrue(sentence.text().contains("义务兵"));
    }

    @Test
    void everyWordRestsOnAClauseUnlessTheCountyKnowsNoSuchCondition() {
        for (SampleFamily family : new SampleFamilies(FactsReaders.inSummer2026()).all(People.ANALYST)) {
            for (Divergence divergence : of(family.facts(), Numbers.ONE_PUBLISHED)) {
                divergence.counties().forEach((county, words) -> {
                    assertFalse(words.isBlank());
                    boolean unknown = words.equals("本县没有这项条件");
                    assertEquals(
                            unknown,
                            Objects.requireNonNull(divergence.clauses().get(county))
                                    .isEmpty(),
                            () -> family.id() + " " + divergence.aspect() + " " + county + ": " + words);
                });
            }
        }
    }

    @Test
    void aTownshipOutsideAPilotPartsFirstAndLeavesThatCountyOutOfTheRest() {
        HouseholdFacts facts = sample("conscript-husband").inTownship("还地桥镇");
        Map<String, Side> sides = new LinkedHashMap<>();
        for (CountyPolicy policy : POLICIES.all()) {
            sides.put(policy.county(), new Side(policy, policy.determine(facts, Numbers.ALIKE.of(policy))));
        }
        List<Divergence> found = Divergences.find(facts, sides);
        assertEquals(
                List.of(Aspect.SCOPE), found.stream().map(Divergence::aspect).toList());
        assertEquals("适用", found.getFirst().counties().get("daye"));
        assertTrue(
                Objects.requireNonNull(found.getFirst().counties().get("didao")).startsWith("不适用："));
    }

    @Test
    void countiesOwnNamesOfACategoryAreNoDivergence() {
        Map<String, Side> sides = Sides.of(POLICIES, single(), Numbers.ALIKE);
        Side xiangning = Objects.requireNonNull(sides.get("xiangning"));
        Side daye = Objects.requireNonNull(sides.get("daye"));
        assertEquals(
                DeterminationWords.category(xiangning).key(),
                DeterminationWords.category(daye).key());
        assertEquals("认定：低保对象", DeterminationWords.category(xiangning).text());
        assertEquals("认定：最低生活保障对象（低保）", DeterminationWords.category(daye).text());
    }

    @Test
    void aMissingParameterIsNamedAndNeverGuessed() {
        HouseholdFacts facts = single();
        Map<String, Side> sides = new LinkedHashMap<>(Sides.of(POLICIES, facts, Numbers.ALIKE));
        CountyPolicy didao = POLICIES.find("didao").orElseThrow();
        sides.put(
                "didao",
                new Side(
                        didao,
                        didao.determine(
                                facts.inTownship(didao.plan().townships().getFirst()), Parameters.NONE)));
        Divergence category = Divergences.find(facts, sides).stream()
                .filter(divergence -> divergence.aspect() == Aspect.CATEGORY)
                .findFirst()
                .orElseThrow();
        assertNull(category.member());
        String words = Objects.requireNonNull(category.counties().get("didao"));
        assertTrue(words.startsWith("缺参数：") && words.endsWith("未公布"), words);
        assertTrue(words.contains("低"), words);
    }

    @Test
    void readingsThatPartStandSideBySide() {
        Divergence pension = of(sample("pension-in-2026"), Numbers.ALIKE).getFirst();
        assertEquals(Aspect.INCOME, pension.aspect());
        String daye = Objects.requireNonNull(pension.counties().get("daye"));
        assertEquals(2, daye.lines().count());
        assertTrue(daye.contains("计入1800元"), daye);
        assertTrue(Objects.requireNonNull(pension.counties().get("huaishang")).startsWith("不计入："));
    }
}
