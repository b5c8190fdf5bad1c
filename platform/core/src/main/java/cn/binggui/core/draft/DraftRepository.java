package cn.binggui.core.draft;

import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;

@JdbcRepository(dialect = Dialect.MYSQL, dataSource = TenantDataSource.NAME)
interface DraftRepository extends CrudRepository<DraftRow, Long> {
    List<DraftRow> findByOwnerIdOrderByUpdatedAtDesc(long ownerId);

    @Query("SELECT * FROM draft WHERE key_id <> :current AND id > :after ORDER BY id LIMIT :limit")
    List<DraftRow> underOtherKeys(String current, long after, int limit);

    @Query("SELECT COUNT(*) FROM draft WHERE key_id <> :current")
    long countUnderOtherKeys(String current);

    /** Writes the content under another key unless somebody saved it since it was read; it does not become younger by that. */
    @Query("""
            UPDATE draft SET key_id = :keyId, content = :content
            WHERE id = :id AND key_id = :oldKeyId AND updated_at = :updatedAt
            """)
    int encryptAnew(long id, String oldKeyId, Instant updatedAt, String keyId, byte[] content);
}
