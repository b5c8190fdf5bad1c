package cn.binggui.policy.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.testkit.check.Demand;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CountyPolicyContractTest {
    @Test
    void everyDemandHasATestOfItsName() {
        Set<String> tests = Arrays.stream(CountyPolicyContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toSet());
        // each golden case is a test of its own
        Set<String> demands = EnumSet.complementOf(EnumSet.of(Demand.GOLDEN_CASES_HOLD)).stream()
                .map(demand -> demand.name().replace("_", "").toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertEquals(
                demands,
                tests.stream().map(test -> test.toLowerCase(Locale.ROOT)).collect(Collectors.toSet()));
    }
}
