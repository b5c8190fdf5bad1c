package cn.binggui.core.attachment;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** Nothing here removes or changes: a case file only grows. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface AttachmentRepository extends GenericRepository<AttachmentRow, Long> {
    AttachmentRow save(AttachmentRow row);

    Optional<AttachmentRow> findById(long id);

    List<AttachmentRow> findByOwnerIdOrderById(long ownerId);

    @Query("SELECT * FROM attachment WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
    List<AttachmentRow> underOtherKeys(String current, long after, int limit);

    @Query("SELECT COUNT(*) FROM attachment WHERE key_id <> :current")
    long countUnderOtherKeys(String current);

    /** Writes the name under another key. */
    @Query("UPDATE attachment SET key_id = :keyId, name = :name WHERE id = :id AND key_id = :oldKeyId")
    int encryptAnew(long id, String oldKeyId, String keyId, byte[] name);
}
