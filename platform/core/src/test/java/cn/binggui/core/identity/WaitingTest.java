package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitingTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource({
        "06:05:00.2, 06:05:30.2, 请在 30 秒后（14:05:30）再试",
        "06:05:00, 06:05:00.001, 请在 1 秒后（14:05:01）再试",
        "06:05:00, 06:06:30, 请在 90 秒后（14:06:30）再试",
        "06:05:00, 06:06:31, 请在 2 分钟后（14:06:31）再试",
        "15:30:00, 16:30:00, 请在 60 分钟后（00:30:00）再试"
    })
    void saysWhenToTryAgain(String now, String freeAt, String words) {
        assertEquals(words, Waiting.advice(instant(now), instant(freeAt), SHANGHAI));
    }

    @Test
    void whoWaitsUntilTheShownSecondIsLetIn() {
        Instant freeAt = instant("06:05:30.2");
        assertEquals("请在 30 秒后（14:05:30）再试", Waiting.advice(instant("06:05:00.9"), freeAt, SHANGHAI));
    }

    private static Instant instant(String time) {
        return Instant.parse("2026-03-02T" + time + "Z");
    }
}
