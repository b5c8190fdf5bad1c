package cn.binggui.core.attachment;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes the contents of attachments anew when the master key changes. */
@Singleton
class AttachmentChunkKeys implements EncryptedRows {
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
        return Renewed.each(
                rows.underOtherKeys(vault.currentKey(), after, Math.min(limit, AT_ONCE)),
                AttachmentChunkRow::id,
                this::renew);
    }

    private int renew(AttachmentChunkRow row) {
        Vault.Sealed sealed = vault.renew(
                AttachmentStore.place(row.attachmentId(), row.seq()), new Vault.Sealed(row.keyId(), row.content()));
        return rows.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
    }
}
