package cn.binggui.core.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.plugin.PluginVariant;
import cn.binggui.core.policy.Quarantine.Reason;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plugins that misbehave, in jars of their own. */
class QuarantineTest {
    private final Quarantine quarantine = new Quarantine(Clock.systemUTC());

    @TempDir
    Path folder = Path.of("");

    private CountyPolicies policies = policies();

    private CountyPolicies policies() {
        return new CountyPolicies(folder, () -> List.of("daye", "didao"), PolicyJars.NONE, quarantine);
    }

    @AfterEach
    void close() {
        policies.close();
    }

    @Test
    void oneThatNeverEndsIsEndedAndNotAskedAgain() {
        serve(PluginVariant.of("daye", "2.0.0").running());
        long begun = System.nanoTime();
        assertEquals(Refusal.Kind.UNAVAILABLE, refusal("daye").kind());
        assertTrue(System.nanoTime() - begun > RunningCalls.LONGEST.toNanos());
        assertEquals(Reason.OVERRAN, reason("daye"));
        assertTrue(refusal("daye").getMessage().contains("已停用"));
    }

    @Test
    void oneThatThrowsIsAskedThreeTimes() {
        serve(PluginVariant.of("daye", "2.0.0").throwing());
        refusal("daye");
        refusal("daye");
        assertTrue(quarantine.of("daye", "2.0.0").isEmpty());
        assertTrue(refusal("daye").getMessage().contains("运行出错"));
        assertEquals(Reason.THREW, reason("daye"));
        quarantine.release("daye", "2.0.0");
        assertTrue(refusal("daye").getMessage().contains("运行出错"), "it is asked again");
    }

    @Test
    void oneWithoutAnAnswerMakesNoSense() {
        serve(PluginVariant.of("daye", "2.0.0").answeringNothing());
        refusal("daye");
        refusal("daye");
        refusal("daye");
        assertEquals(Reason.NONSENSE, reason("daye"));
    }

    @Test
    void whatFailsOutsideOfThePluginIsNotItsFault() {
        serve(PluginVariant.of("daye", "2.0.0"));
        CountyPolicy policy = policies.get("daye");
        HouseholdFacts family = OneFamily.in(policy);
        for (int i = 0; i < 5; i++) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> policy.determine(family, (id, residence, on) -> {
                        throw new IllegalArgumentException("the database is away");
                    }));
        }
        assertTrue(quarantine.of("daye", "2.0.0").isEmpty());
    }

    @Test
    void theOthersGoOn() {
        PluginVariant.of("didao", "1.0.0").write(folder.resolve("didao.jar"));
        serve(PluginVariant.of("daye", "2.0.0").running());
        refusal("daye");
        CountyPolicy didao = policies.get("didao");
        assertEquals(
                1,
                didao.determine(OneFamily.in(didao), OneFamily.NOTHING)
                        .members()
                        .size());
    }

    private void serve(PluginVariant variant) {
        variant.write(folder.resolve("daye.jar"));
        policies.close();
        policies = policies();
    }

    private Refusal refusal(String county) {
        CountyPolicy policy = policies.get(county);
        HouseholdFacts family = OneFamily.in(policy);
        return assertThrows(Refusal.class, () -> policy.determine(family, OneFamily.NOTHING));
    }

    private Reason reason(String county) {
        return quarantine.of(county, "2.0.0").orElseThrow().reason();
    }
}
