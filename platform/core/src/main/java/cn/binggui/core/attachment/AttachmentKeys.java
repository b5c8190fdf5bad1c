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

/** Writes the names of attachments anew when the master key changes. */
@Singleton
class AttachmentKeys implements EncryptedRows {
    private static final Logger LOG = LoggerFactory.getLogger(AttachmentKeys.class);

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
        List<AttachmentRow> old = rows.underOtherKeys(vault.currentKey(), after, limit);
        List<Long> failed = new ArrayList<>();
        int count = 0;
        for (AttachmentRow row : old) {
            try {
                String place = AttachmentStore.place(row.id());
                Vault.Sealed sealed = vault.seal(place, vault.open(place, new Vault.Sealed(row.keyId(), row.name())));
                count += rows.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
            } catch (IllegalStateException e) {
                LOG.warn("the name of the attachment {} cannot be encrypted anew", row.id(), e);
                failed.add(row.id());
            }
        }
        return new Renewed(old.isEmpty() ? 0 : old.getLast().id(), count, failed);
    }
}
