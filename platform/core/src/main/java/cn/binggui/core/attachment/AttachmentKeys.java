package cn.binggui.core.attachment;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes the names of attachments anew when the master key changes. */
@Singleton
class AttachmentKeys implements EncryptedRows {
    private final AttachmentRepository rows;
    private final Vault vault;

    AttachmentKeys(AttachmentRepository rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public String label() {
        return "附件名称";
    }

    @Override
    public long underOldKeys() {
        return rows.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        return Renewed.each(rows.underOtherKeys(vault.currentKey(), after, limit), AttachmentRow::id, this::renew);
    }

    private int renew(AttachmentRow row) {
        Vault.Sealed sealed = vault.renew(AttachmentStore.place(row.id()), new Vault.Sealed(row.keyId(), row.name()));
        return rows.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
    }
}
