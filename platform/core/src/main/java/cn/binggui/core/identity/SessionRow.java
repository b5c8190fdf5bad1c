package cn.binggui.core.identity;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code web_session}; the session's secret itself is stored nowhere. */
@MappedEntity("web_session")
record SessionRow(
        @Id @GeneratedValue @Nullable Long id,
        String hash,
        long userId,
        int userVersion,
        Instant startedAt,
        Instant seenAt,
        String address,
        String browser,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {
    long key() {
        if (id == null) {
            throw new IllegalStateException("the session is not stored yet");
        }
        return id;
    }
}
