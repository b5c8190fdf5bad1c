package cn.binggui.core.attachment;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Nothing here removes or changes: a case file only grows. */
@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface AttachmentChunkRepository extends GenericRepository<AttachmentChunkRow, Long> {
    AttachmentChunkRow save(AttachmentChunkRow row);

    List<AttachmentChunkRow> findByAttachmentIdOrderBySeq(long attachmentId);

    @Query("SELECT * FROM attachment_chunk WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
    List<AttachmentChunkRow> underOtherKeys(String current, long after, int limit);

    @Query("SELECT COUNT(*) FROM attachment_chunk WHERE key_id <> :current")
    long countUnderOtherKeys(String current);

    /** Writes the content under another key. */
    @Query("UPDATE attachment_chunk SET key_id = :keyId, content = :content WHERE id = :id AND key_id = :oldKeyId")
    int encryptAnew(long id, String oldKeyId, String keyId, byte[] content);
}
