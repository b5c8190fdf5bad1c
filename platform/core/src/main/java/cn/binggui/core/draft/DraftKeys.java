package cn.binggui.core.draft;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes drafts anew when the master key changes; what their owner saves in the meantime stays. */
@Singleton
class DraftKeys implements EncryptedRows {
    private static final Logger LOG = LoggerFactory.getLogger(DraftKeys.class);

    private final DraftRepository rows;
    private final Vault vault;

    DraftKeys(DraftRepository rows, Vault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    @Override
    public String label() {
        return "草稿";
    }

    @Override
    public long underOldKeys() {
        return rows.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        List<DraftRow> old = rows.underOtherKeys(vault.currentKey(), after, limit);
        List<Long> failed = new ArrayList<>();
        int count = 0;
        for (DraftRow row : old) {
            try {
                count += renew(row);
            } catch (IllegalStateException e) {
                LOG.warn("the draft {} cannot be encrypted anew", row.id(), e);
                failed.add(row.id());
            }
        }
        return new Renewed(old.isEmpty() ? 0 : old.getLast().id(), count, failed);
    }

    /** Returns 0 where the owner saved or removed it at the same moment: then there is nothing left to do. */
    private int renew(DraftRow row) {
        String place = DraftStore.place(row.id());
        byte[] text = vault.open(place, new Vault.Sealed(row.keyId(), row.content()));
        Vault.Sealed sealed = vault.seal(place, text);
        return rows.encryptAnew(row.id(), row.keyId(), row.updatedAt(), sealed.keyId(), sealed.bytes());
    }
}
