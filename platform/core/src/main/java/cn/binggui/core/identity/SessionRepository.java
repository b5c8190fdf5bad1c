package cn.binggui.core.identity;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@JdbcRepository(dialect = Dialect.MYSQL)
interface SessionRepository extends CrudRepository<SessionRow, Long> {
    /**
     * How a session stands.
     *
     * @param userVersion the user's version with which the session began
     * @param version the user's version now
     * @param locked whether the user is locked
     */
    @Introspected
    record Standing(
            Instant startedAt, Instant seenAt, @Nullable Ending ending, int userVersion, int version, boolean locked) {
        /** Returns whether the user is as at the session's beginning. */
        boolean valid() {
            return !locked && version == userVersion;
        }
    }

    @Query("""
            SELECT s.started_at, s.seen_at, s.ending, s.user_version, u.version, u.locked
            FROM web_session s JOIN app_user u ON u.id = s.user_id
            WHERE s.hash = :hash AND s.user_id = :userId
            """)
    Optional<Standing> standing(String hash, long userId);

    /** Returns the sessions that nothing has ended yet, the one seen last first. */
    @Query("""
            SELECT * FROM web_session WHERE user_id = :userId AND user_version = :userVersion AND ended_at IS NULL
                AND started_at > :startedAfter AND seen_at > :seenAfter
            ORDER BY seen_at DESC, id DESC
            """)
    List<SessionRow> live(long userId, int userVersion, Instant startedAfter, Instant seenAfter);

    @Query("UPDATE web_session SET seen_at = :seenAt WHERE hash = :hash AND ended_at IS NULL AND seen_at < :seenAt")
    void see(String hash, Instant seenAt);

    @Query("UPDATE web_session SET ended_at = :now, ending = :ending WHERE hash = :hash AND ended_at IS NULL")
    long end(String hash, Ending ending, Instant now);

    @Query("UPDATE web_session SET ended_at = :now, ending = :ending WHERE user_id = :userId AND ended_at IS NULL")
    void endAll(long userId, Ending ending, Instant now);

    @Query("DELETE FROM web_session WHERE started_at < :before")
    void forget(Instant before);
}
