package cn.binggui.policy.testkit.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.national.resource.Yaml;
import cn.binggui.policy.testkit.SampleCounty;
import cn.binggui.policy.value.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GoldenCasesTest {
    private static final List<GoldenCase> CASES = GoldenCases.of(SampleCounty.class);

    @Test
    void readsMoneyExactly() {
        assertEquals(
                new Money(10_050), CASES.getFirst().facts().income().getLast().annualAmount());
    }

    @Test
    void takesWhatIsCommonUnlessTheFamilySaysOtherwise() {
        assertEquals(Residence.RURAL, CASES.get(0).facts().residence());
        assertEquals(Residence.URBAN, CASES.get(3).facts().residence());
        assertEquals("丙镇", CASES.get(8).facts().township());
    }

    @Test
    void absentFieldsTakeTheDefaultsOfTheContract() {
        HouseholdFacts facts = CASES.get(0).facts();
        Member spouse = facts.members().get(1);
        assertTrue(facts.members().getFirst().livesTogether());
        assertEquals(false, spouse.livesTogether());
        assertEquals(false, spouse.sharesFinances());
        assertTrue(spouse.legalSupportDuty());
        assertEquals(false, CASES.get(4).facts().members().getLast().legalSupportDuty());
        assertEquals("甲", CASES.get(4).facts().assessedSupport().getFirst().beneficiaryId());
    }

    @Test
    void readsDisabilityByCategoryAndGrade() {
        assertEquals(
                new Disability(DisabilityCategory.LIMB, 1),
                CASES.get(2).facts().members().getLast().disability());
    }

    @Test
    void anAssumptionCanBeTakenAway() {
        assertEquals(
                Set.of("allowance-standard", "disposable-income", "rigid-expenditure-ratio"),
                CASES.get(1).assumed().keySet());
        assertEquals(4, CASES.get(0).assumed().size());
    }

    @Test
    void namesFileKeyAndKnownWordsOfAnUnknownWord() {
        for (Yaml wrong : Yaml.list(SampleCounty.class, "wrong-members.yml")) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> MemberReader.read("甲", wrong));
            assertTrue(
                    String.valueOf(refused.getMessage()).startsWith("wrong-members.yml["),
                    () -> "without place: " + refused);
        }
    }
}
