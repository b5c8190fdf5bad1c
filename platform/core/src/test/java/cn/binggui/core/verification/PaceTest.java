package cn.binggui.core.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
    @ParameterizedTest
    @CsvSource({"1, PT10S", "2, PT20S", "8, PT21M20S", "9, PT30M", "1000, PT30M"})
    void waitsEverLongerAfterFailures(int failures, Duration wait) {
        assertEquals(wait, Pace.afterFailure(failures));
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT2S", "PT8S, PT2S", "PT40S, PT10S", "PT24H, PT10M"})
    void looksSeldomerForWhatTakesLong(Duration waited, Duration next) {
        assertEquals(next, Pace.untilPoll(Instant.EPOCH, Instant.EPOCH.plus(waited)));
    }

    @Test
    void givesUpWithinTheFirstWorkingDay() {
        Duration all = Duration.ZERO;
        for (int failures = 1; failures < Pace.MOST_ATTEMPTS; failures++) {
            all = all.plus(Pace.afterFailure(failures));
        }
        assertEquals(Duration.parse("PT6H12M30S"), all);
    }
}
