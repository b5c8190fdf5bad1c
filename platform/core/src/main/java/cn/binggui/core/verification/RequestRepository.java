package cn.binggui.core.verification;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each update says in its condition from which version it leads on, and returns how many rows it changed: one or none. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface RequestRepository extends GenericRepository<RequestRow, Long> {
    RequestRow save(RequestRow row);

    Optional<RequestRow> findById(long id);

    List<RequestRow> findByCaseIdOrderByIdDesc(long caseId);

    @Query("SELECT COUNT(*) FROM verification_request WHERE open_case = :caseId")
    long countOpen(long caseId);

    @Query("SELECT * FROM verification_request WHERE next_at <= :now ORDER BY next_at, id LIMIT :limit")
    List<RequestRow> due(Instant now, int limit);

    @Query("SELECT COUNT(*) FROM verification_request WHERE id = :id AND (state <> 'ANSWERED' OR next_at IS NOT NULL)")
    long countAwaited(long id);

    /** Keeps all others from it until the lease ends. */
    @Query("""
            UPDATE verification_request SET next_at = :lease, version = version + 1
            WHERE id = :id AND version = :version AND next_at IS NOT NULL
            """)
    long claim(long id, int version, Instant lease);

    @Query("""
            UPDATE verification_request SET state = 'SENT', sent_at = :at, channel = :channel, receipt = :receipt,
                last_error = '', next_at = :nextAt, version = version + 1
            WHERE id = :id AND version = :version AND state = 'WAITING'
            """)
    long sent(long id, int version, Instant at, String channel, String receipt, Instant nextAt);

    @Query("""
            UPDATE verification_request SET attempts = 0, next_at = :nextAt, version = version + 1
            WHERE id = :id AND version = :version AND state = 'SENT'
            """)
    long unready(long id, int version, Instant nextAt);

    @Query("""
            UPDATE verification_request SET state = 'ANSWERED', open_case = NULL, answered_at = :at, attempts = 0,
                last_error = '', next_at = :at, version = version + 1
            WHERE id = :id AND version = :version AND state = 'SENT'
            """)
    long answered(long id, int version, Instant at);

    @Query(
            "UPDATE verification_request SET next_at = NULL, version = version + 1 WHERE id = :id AND version = :version")
    long close(long id, int version);

    @Query("""
            UPDATE verification_request SET state = :state, attempts = :attempts, last_error = :error, next_at = :nextAt,
                version = version + 1
            WHERE id = :id AND version = :version
            """)
    long postpone(long id, int version, String state, int attempts, String error, Instant nextAt);

    @Query("""
            UPDATE verification_request SET state = 'FAILED', open_case = NULL, attempts = :attempts, last_error = :error,
                next_at = NULL, version = version + 1
            WHERE id = :id AND version = :version
            """)
    long fail(long id, int version, int attempts, String error);

    @Query("""
            UPDATE verification_request SET state = 'WAITING', open_case = case_id, attempts = 0, last_error = '',
                next_at = :now, version = version + 1
            WHERE id = :id AND state <> 'ANSWERED'
            """)
    long retry(long id, Instant now);
}
