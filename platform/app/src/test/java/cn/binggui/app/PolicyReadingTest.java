package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.policy.Citation;
import cn.binggui.core.policy.CountyReading;
import cn.binggui.core.policy.PolicyReading;
import cn.binggui.policy.plan.Coverage;
import cn.binggui.policy.plan.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyReadingTest {
    private static final LocalDate DAY = LocalDate.of(2025, 10, 15);

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void everySentenceThatDoesSomethingIsCitedByIt(String county) {
        CountyReading reading = read("province", county);
        for (Sentence sentence : reading.policy().plan().sentences()) {
            Set<Citation.Kind> kinds = reading.citations().of(sentence.clause().id()).stream()
                    .map(Citation::kind)
                    .collect(Collectors.toSet());
            String id = sentence.clause().id();
            assertEquals(sentence.clause(), reading.citations().clause(id).orElseThrow());
            if (sentence.coverage() == Coverage.PARAMETER) {
                assertTrue(kinds.contains(Citation.Kind.PARAMETER), id);
            } else if (sentence.coverage() == Coverage.ENCODED) {
                assertTrue(kinds.contains(Citation.Kind.RULE) || kinds.contains(Citation.Kind.SCOPE), id);
            } else if (sentence.coverage() == Coverage.PROCEDURE) {
                assertFalse(kinds.isEmpty(), id);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye-village", "daye-admin"})
    void peopleOfACountyReadOnlyTheirOwn(String user) {
        assertEquals("daye", read(user, "daye").policy().county());
        for (String other : List.of("shiquan", "atlantis")) {
            Refusal refusal = assertThrows(Refusal.class, () -> read(user, other));
            assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        }
    }

    private static CountyReading read(String user, String county) {
        return RunningApp.bean(PolicyReading.class).read(RunningApp.actor(user), county, DAY);
    }
}
