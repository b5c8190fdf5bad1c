package cn.binggui.policy.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.testkit.PolicyContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoundPolicyTest {
    @Test
    void lacksNothingButTheNumberOfGoldenCases() {
        assertEquals(
                Map.of(Demand.GOLDEN_CASES_ARE_COMPLETE, List.of("only 9 golden cases")), Map.copyOf(brokenBySample()));
    }

    private static Map<Demand, List<String>> brokenBySample() {
        return PolicyContract.broken(Breakage.SOUND);
    }
}
