package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Slows guessing down: after ten wrong passwords for one name, that name waits.
 *
 * <p>The wait ends by itself after five minutes without a further attempt that was let through. A right password within the ten
 * attempts forgets the wrong ones.
 */
@Singleton
final class LoginThrottle {
    private static final int FREE_ATTEMPTS = 10;
    private static final Duration WAIT = Duration.ofMinutes(5);
    private static final int NAMES = 10_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>();

    private record Failures(int count, Instant last) {}

    LoginThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Checks that the name may try a password.
     *
     * @throws Refusal TOO_MANY
     */
    synchronized void check(String username) {
        Failures past = failures.get(username);
        if (past != null && past.count >= FREE_ATTEMPTS && !isOver(past)) {
            throw Refusal.of(Refusal.Kind.TOO_MANY, "密码错误次数过多，请 5 分钟后再试");
        }
    }

    synchronized void failed(String username) {
        Failures past = failures.remove(username);
        int before = past == null || isOver(past) ? 0 : past.count;
        failures.put(username, new Failures(before + 1, clock.instant()));
        if (failures.size() > NAMES) {
            // the name that failed longest ago goes first
            failures.remove(failures.keySet().iterator().next());
        }
    }

    synchronized void succeeded(String username) {
        failures.remove(username);
    }

    private boolean isOver(Failures past) {
        return past.last.plus(WAIT).isBefore(clock.instant());
    }
}
