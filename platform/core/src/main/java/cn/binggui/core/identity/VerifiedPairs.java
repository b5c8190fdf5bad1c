package cn.binggui.core.identity;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names and passwords that proved right within the last five minutes, so that Basic authentication need not hash each time.
 *
 * <p>A pair is remembered as a keyed hash under a key that only this process has, together with the user's version.
 */
@Singleton
final class VerifiedPairs {
    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int PAIRS = 10_000;

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Verified> pairs = new LinkedHashMap<>();

    private record Verified(int version, Instant until) {}

    VerifiedPairs(Clock clock) {
        this.clock = clock;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, "HmacSHA256");
    }

    /** Returns whether the pair was right for this version of the user. */
    boolean holds(String username, String password, int version) {
        String digest = digest(username, password);
        synchronized (pairs) {
            Verified verified = pairs.get(digest);
            return verified != null
                    && verified.version == version
                    && clock.instant().isBefore(verified.until);
        }
    }

    void remember(String username, String password, int version) {
        String digest = digest(username, password);
        synchronized (pairs) {
            pairs.remove(digest);
            pairs.put(digest, new Verified(version, clock.instant().plus(REMEMBERED)));
            if (pairs.size() > PAIRS) {
                pairs.remove(pairs.keySet().iterator().next());
            }
        }
    }

    private String digest(String username, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(username.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
