package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureCountTest {
    private static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");

    @Test
    void aNameHasFiveFreeAttemptsThenWaitsTwiceAsLongEachTimeUpToAnHour() {
        List<Long> seconds = IntStream.rangeClosed(1, 14)
                .mapToObj(failures -> Allowance.USER.waitAfter(failures).toSeconds())
                .toList();
        assertEquals(List.of(0L, 0L, 0L, 0L, 30L, 60L, 120L, 240L, 480L, 960L, 1920L, 3600L, 3600L, 3600L), seconds);
        assertEquals(Duration.ofHours(1), Allowance.USER.waitAfter(Integer.MAX_VALUE));
    }

    @Test
    void anAddressHasMoreLeaveAndWaitsLess() {
        assertEquals(Duration.ZERO, Allowance.ADDRESS.waitAfter(49));
        assertEquals(Duration.ofSeconds(30), Allowance.ADDRESS.waitAfter(50));
        assertEquals(Duration.ofMinutes(1), Allowance.ADDRESS.waitAfter(51));
        assertEquals(Duration.ofMinutes(15), Allowance.ADDRESS.waitAfter(60));
    }

    @Test
    void waitsUntilTheVeryInstant() {
        FailureCount count = failures(5, NOON);
        assertEquals(NOON.plusSeconds(30), count.freeAt());
        assertFalse(count.allows(NOON.plusSeconds(30).minusNanos(1000)));
        assertTrue(count.allows(NOON.plusSeconds(30)));
        assertTrue(count.allows(NOON.plusSeconds(31)));
    }

    @Test
    void forgetsOneFailureAnHour() {
        FailureCount count = failures(4, NOON);
        assertEquals(5, count.failed(Allowance.USER, NOON.plusSeconds(3599)).failures());
        assertEquals(4, count.failed(Allowance.USER, NOON.plusSeconds(3600)).failures());
        assertEquals(4, count.failed(Allowance.USER, NOON.plusSeconds(7199)).failures());
        assertEquals(3, count.failed(Allowance.USER, NOON.plusSeconds(7200)).failures());
        assertEquals(
                1, count.failed(Allowance.USER, NOON.plus(Duration.ofDays(2))).failures());
    }

    @Test
    void aPartOfAnHourIsNotLostByAFurtherFailure() {
        FailureCount again = failures(4, NOON).failed(Allowance.USER, NOON.plusSeconds(5400));
        assertEquals(4, again.failures());
        assertEquals(4, again.failed(Allowance.USER, NOON.plusSeconds(7200)).failures());
    }

    @Test
    void whoGuessesForeverGetsOneGuessAnHour() {
        FailureCount count = FailureCount.none(NOON);
        Instant now = NOON;
        for (int guess = 0; guess < 100; guess++) {
            count = count.failed(Allowance.USER, now);
            now = count.allows(now) ? now : count.freeAt();
        }
        assertTrue(Duration.between(NOON, now).toHours() >= 88, now.toString());
    }

    @Test
    void aClockThatWentBackForgetsNothing() {
        assertEquals(
                4,
                failures(3, NOON)
                        .failed(Allowance.USER, NOON.minusSeconds(7200))
                        .failures());
    }

    @Test
    void aNodeWhoseClockIsBehindFindsNoWaitWhereThereIsNone() {
        assertTrue(FailureCount.none(NOON).allows(NOON.minusSeconds(60)));
        assertTrue(failures(4, NOON).allows(NOON.minusSeconds(60)));
    }

    @Test
    void withdrawingTakesBackTheFailureAndItsOwnWait() {
        FailureCount before = failures(50, NOON);
        Instant later = before.freeAt();
        FailureCount attempt = before.failed(Allowance.ADDRESS, later);
        assertEquals(51, attempt.failures());
        FailureCount withdrawn = attempt.withdrawn(attempt.freeAt());
        assertEquals(50, withdrawn.failures());
        assertTrue(withdrawn.allows(later));
    }

    @Test
    void withdrawingLeavesTheWaitOfAnotherFailure() {
        FailureCount first = failures(49, NOON);
        FailureCount second = first.failed(Allowance.ADDRESS, NOON.plusSeconds(1));
        FailureCount withdrawn = second.withdrawn(first.freeAt());
        assertEquals(49, withdrawn.failures());
        assertEquals(second.freeAt(), withdrawn.freeAt());
    }

    private static FailureCount failures(int count, Instant now) {
        FailureCount failures = FailureCount.none(now);
        for (int i = 0; i < count; i++) {
            failures = failures.failed(count > 40 ? Allowance.ADDRESS : Allowance.USER, now);
        }
        return failures;
    }
}
