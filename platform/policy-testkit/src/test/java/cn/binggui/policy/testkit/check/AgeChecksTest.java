package cn.binggui.policy.testkit.check;

import static cn.binggui.policy.testkit.check.Breakage.SOUND;
import static cn.binggui.policy.testkit.check.Breakage.assertBroken;
import static cn.binggui.policy.testkit.check.Breakage.assertKept;

import cn.binggui.policy.CountyPolicy;
import org.junit.jupiter.api.Test;

class AgeChecksTest {
    @Test
    void aPolicyThatDeclaresItsAgesKeepsIt() {
        assertKept(Demand.ONLY_DECLARED_AGES_DECIDE, SOUND);
    }

    @Test
    void noticesAnAgeThatNoParameterDeclares() {
        CountyPolicy younger = Breakage.answering((facts, published) -> SOUND.determine(
                facts.members().stream().anyMatch(member -> !member.hasReached(16, facts.acceptedOn()))
                        ? facts.inTownship("丙镇")
                        : facts,
                published));
        assertBroken(Demand.ONLY_DECLARED_AGES_DECIDE, younger, "determined otherwise");
    }

    @Test
    void noticesABirthdayThatDecidesByItself() {
        CountyPolicy born = Breakage.answering((facts, published) -> SOUND.determine(
                facts.members().getFirst().birthDate().getMonthValue() == 2 ? facts.inTownship("丙镇") : facts,
                published));
        assertBroken(Demand.ONLY_DECLARED_AGES_DECIDE, born, "determined otherwise");
    }
}
