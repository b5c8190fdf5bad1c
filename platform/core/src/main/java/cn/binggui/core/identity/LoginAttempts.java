package cn.binggui.core.identity;

import cn.binggui.core.Refusal;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Slows guessing down, for a user name and for a network address, on all nodes together.
 *
 * <p>An attempt is counted as a failure before the password is looked at and withdrawn when it proves right, so that a hundred
 * guesses sent at once, to however many nodes, are no cheaper than a hundred in a row.
 */
@Singleton
class LoginAttempts {
    private static final Duration KEPT = Duration.ofDays(2);
    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    private final LoginAttemptRepository attempts;
    private final Clock clock;
    private volatile Instant tidied = Instant.EPOCH;

    LoginAttempts(LoginAttemptRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * An attempt whose password is being looked at.
     *
     * @param user hash of the user name
     * @param address hash of the network address
     * @param userFreeAt when the name may try again, should the password prove wrong
     * @param addressFreeAt the same of the address
     */
    record Attempt(String user, String address, Instant userFreeAt, Instant addressFreeAt) {
        /** Returns when both may try again. */
        Instant freeAt() {
            return userFreeAt.isAfter(addressFreeAt) ? userFreeAt : addressFreeAt;
        }
    }

    /**
     * Counts an attempt.
     *
     * @throws Refusal TOO_MANY where the name or the address has to wait; such an attempt is not counted
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Attempt begin(String username, String address) {
        Instant now = now();
        String user = Digests.sha256("user " + username);
        String network = Digests.sha256("address " + NetworkAddress.networkOf(address));
        // always in this order, so that two attempts never wait for each other
        Instant addressFreeAt = count(network, Allowance.ADDRESS, now);
        Instant userFreeAt = count(user, Allowance.USER, now);
        return new Attempt(user, network, userFreeAt, addressFreeAt);
    }

    /** Takes an attempt back whose password was right: the name starts afresh, the address is as it was before. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(Attempt attempt) {
        Instant now = now();
        attempts.hold(attempt.address, now);
        LoginAttemptRow address = attempts.held(attempt.address);
        attempts.update(address.with(address.count().withdrawn(attempt.addressFreeAt)));
        attempts.hold(attempt.user, now);
        attempts.update(attempts.held(attempt.user).with(FailureCount.none(now)));
        tidy(now);
    }

    /** Returns the words that say when to try again. */
    String advice(Instant freeAt) {
        return Waiting.advice(now(), freeAt, clock.getZone());
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Instant count(String subject, Allowance allowance, Instant now) {
        attempts.hold(subject, now);
        LoginAttemptRow row = attempts.held(subject);
        FailureCount before = row.count();
        if (!before.allows(now)) {
            String reason = allowance == Allowance.USER ? "密码错误次数过多，" : "本网络登录失败次数过多，";
            throw Refusal.tooMany(reason + advice(before.freeAt()), Duration.between(now, before.freeAt()));
        }
        FailureCount after = before.failed(allowance, now);
        attempts.update(row.with(after));
        return after.freeAt();
    }

    private void tidy(Instant now) {
        if (tidied.plus(TIDIED_EVERY).isBefore(now)) {
            tidied = now;
            attempts.forget(now.minus(KEPT));
        }
    }
}
