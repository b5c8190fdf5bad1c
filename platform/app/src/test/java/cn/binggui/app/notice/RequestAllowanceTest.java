package cn.binggui.app.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RequestAllowanceTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final RequestAllowance allowance = new RequestAllowance(clock);

    @Test
    void someAtOnceAndThenOneInASecond() {
        use("a");
        assertEquals(Duration.ofSeconds(1), allowance.ask("a"));
        assertEquals(Duration.ofSeconds(1), allowance.ask("a"), "what is refused is not counted");
        assertEquals(Duration.ZERO, allowance.ask("b"), "another network has its own");
        clock.add(Duration.ofMillis(999));
        assertEquals(Duration.ofMillis(1), allowance.ask("a"));
        clock.add(Duration.ofMillis(1));
        assertEquals(Duration.ZERO, allowance.ask("a"));
        assertEquals(Duration.ofSeconds(1), allowance.ask("a"));
    }

    @Test
    void afterAMinuteAllIsForgiven() {
        use("a");
        clock.add(Duration.ofSeconds(RequestAllowance.AT_ONCE));
        use("a");
        assertEquals(Duration.ofSeconds(1), allowance.ask("a"));
    }

    @Test
    void aClockThatIsSetBackShutsNobodyOut() {
        use("a");
        clock.add(Duration.ofHours(-1));
        assertEquals(Duration.ZERO, allowance.ask("a"));
    }

    @Test
    void itsMemoryIsBounded() {
        for (int i = 0; i < 3 * RequestAllowance.MOST_NETWORKS; i++) {
            allowance.ask("network " + i);
        }
        assertEquals(RequestAllowance.MOST_NETWORKS, allowance.networks());
    }

    @Test
    void whoKeepsAskingIsNotForgottenForOthers() {
        use("a");
        for (int i = 0; i < 3 * RequestAllowance.MOST_NETWORKS; i++) {
            allowance.ask("network " + i);
            if (i % 1000 == 0) {
                assertTrue(allowance.ask("a").isPositive());
            }
        }
    }

    private void use(String network) {
        for (int i = 0; i < RequestAllowance.AT_ONCE; i++) {
            assertEquals(Duration.ZERO, allowance.ask(network));
        }
    }
}
