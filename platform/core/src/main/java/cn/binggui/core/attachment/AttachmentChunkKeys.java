package cn.binggui.core.attachment;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the contents of attachments anew when the master key changes. */
@Singleton
class AttachmentChunkKeys implements EncryptedRows {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentChunkKeys.class);

    /** Rows are a quarter of a megabyte: as many as others are would fill the memory. */
    private static final int AT_ONCE = 16;

    private final AttachmentChunkRepository rows;
    private final Vault vault;

    AttachmentChunkKeys(AttachmentChunkRepository rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public String label() {
        return "附件内容";
    }

    @Override
    public long underOldKeys() {
        return rows.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        List<AttachmentChunkRow> old = rows.underOtherKeys(vault.currentKey(), after, Math.min(limit, AT_ONCE));
        List<Long> failed = new ArrayList<>();
        int count = 0;
        for (AttachmentChunkRow row : old) {
            try {
                String place = AttachmentStore.place(row.attachmentId(), row.seq());
                Vault.Sealed sealed =
                        vault.seal(place, vault.open(place, new Vault.Sealed(row.keyId(), row.content())));
                count += rows.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
            } catch (IllegalStateException e) {
                LOG.warn("the piece {} of an attachment cannot be encrypted anew", row.id(), e);
                failed.add(row.id());
            }
        }
        return new Renewed(old.isEmpty() ? 0 : old.getLast().id(), count, failed);
    }
}
