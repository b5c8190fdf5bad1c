package cn.binggui.policy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.testkit.golden.GoldenCase;
import cn.binggui.policy.testkit.golden.GoldenCaseCheck;
import cn.binggui.policy.testkit.golden.GoldenCases;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The contract as JUnit runs it: a county's test extends this class and says which policy it is about. */
public abstract class CountyPolicyContract {
    private static final int FEWEST_CASES = 100;

    private final CountyPolicy policy;
    private final List<GoldenCase> cases;

    /** @param policy the county's policy; its class anchors the resources */
    protected CountyPolicyContract(CountyPolicy policy) {
        this.policy = policy;
        this.cases = GoldenCases.of(policy.getClass());
    }

    @TestFactory
    Stream<DynamicTest> decidesEachGoldenCase() {
        return cases.stream()
                .map(golden -> DynamicTest.dynamicTest(
                        golden.title(), () -> assertEquals(List.of(), GoldenCaseCheck.departures(policy, golden))));
    }

    @Test
    void carriesAtLeastAHundredGoldenCases() {
        assertTrue(cases.size() >= FEWEST_CASES, () -> "only " + cases.size());
    }
}
