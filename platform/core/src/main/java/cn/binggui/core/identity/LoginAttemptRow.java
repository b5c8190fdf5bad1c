package cn.binggui.core.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * A row of {@code login_attempt}.
 *
 * @param subject hash of a user name or an address: people type passwords into the wrong field
 */
@MappedEntity("login_attempt")
record LoginAttemptRow(@Id String subject, int failures, Instant since, Instant freeAt) {
    FailureCount count() {
        return new FailureCount(failures, since, freeAt);
    }

    LoginAttemptRow with(FailureCount count) {
        return new LoginAttemptRow(subject, count.failures(), count.since(), count.freeAt());
    }
}
