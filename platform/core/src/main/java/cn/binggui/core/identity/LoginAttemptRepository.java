package cn.binggui.core.identity;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;

@JdbcRepository(dialect = Dialect.MYSQL)
interface LoginAttemptRepository extends CrudRepository<LoginAttemptRow, String> {
    /** Makes sure that the row is there and holds it until the transaction ends. */
    @Query("""
            INSERT INTO login_attempt (subject, failures, since, free_at) VALUES (:subject, 0, :now, :now)
            ON DUPLICATE KEY UPDATE failures = failures
            """)
    void hold(String subject, Instant now);

    @Query("SELECT * FROM login_attempt WHERE subject = :subject FOR UPDATE")
    LoginAttemptRow held(String subject);

    @Query("DELETE FROM login_attempt WHERE since < :before AND free_at < :before")
    void forget(Instant before);
}
