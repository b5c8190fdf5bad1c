package cn.binggui.core.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a person is told when to try again. */
final class Waiting {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final int SECONDS_IN_WORDS = 90;

    private Waiting() {}

    /** Returns for example {@code 请在 30 秒后（14:05:30）再试}; seconds and minutes are rounded up. */
    static String advice(Instant now, Instant freeAt, ZoneId zone) {
        // the second that is shown has passed when one may try
        long seconds =
                Math.max(1, Duration.between(now, freeAt).plusNanos(999_999_999).toSeconds());
        String wait = seconds <= SECONDS_IN_WORDS ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
        return "请在 %s后（%s）再试"
                .formatted(wait, TIME.format(now.plusSeconds(seconds).atZone(zone)));
    }
}
