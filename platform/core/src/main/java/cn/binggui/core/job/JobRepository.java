package cn.binggui.core.job;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Each update says in its condition from which state it may lead, and returns how many rows it changed: one or none. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface JobRepository extends GenericRepository<Job, Long> {
    Job save(Job job);

    Optional<Job> findById(long id);

    @Query("SELECT * FROM job ORDER BY id DESC LIMIT :limit OFFSET :offset")
    List<Job> page(int offset, int limit);

    long count();

    @Query("SELECT * FROM job WHERE open_kind IS NOT NULL ORDER BY id")
    List<Job> open();

    @Query("""
            UPDATE job SET state = 'RUNNING', total = :total, started_at = COALESCE(started_at, :at), message = '',
                version = version + 1
            WHERE id = :id AND version = :version AND state IN ('WAITING', 'RUNNING')
            """)
    long take(long id, int version, long total, Instant at);

    @Query("""
            UPDATE job SET reached = :reached, done = done + :done, changed = changed + :changed, failed = failed + :failed
            WHERE id = :id AND version = :version AND state = 'RUNNING'
            """)
    long advance(long id, int version, long reached, long done, long changed, long failed);

    @Query("""
            UPDATE job SET state = :state, message = :message, finished_at = :at, open_kind = NULL, version = version + 1
            WHERE id = :id AND version = :version AND state IN ('WAITING', 'RUNNING', 'CANCELLING')
            """)
    long finish(long id, int version, String state, String message, Instant at);

    @Query("UPDATE job SET state = 'CANCELLING' WHERE id = :id AND state = 'RUNNING'")
    long askToStop(long id);

    @Query("""
            UPDATE job SET state = 'CANCELLED', finished_at = :at, open_kind = NULL, version = version + 1
            WHERE id = :id AND state = 'WAITING'
            """)
    long cancelWaiting(long id, Instant at);

    @Query("""
            UPDATE job SET state = 'WAITING', open_kind = kind, started_by = :userId, starter_name = :name, message = '',
                finished_at = NULL, version = version + 1
            WHERE id = :id AND state IN ('CANCELLED', 'FAILED')
            """)
    long resume(long id, long userId, String name);

    @Query("INSERT INTO job_failure (job_id, item, reason) VALUES (:job, :item, :reason)")
    void addFailure(long job, String item, String reason);

    @Query("SELECT item, reason FROM job_failure WHERE job_id = :job ORDER BY item LIMIT :limit")
    List<JobFailure> failures(long job, int limit);
}
