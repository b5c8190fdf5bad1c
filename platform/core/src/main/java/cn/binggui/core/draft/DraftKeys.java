package cn.binggui.core.draft;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes drafts anew when the master key changes; what their owner saves in the meantime stays. */
@Singleton
class DraftKeys implements EncryptedRows {
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
        return Renewed.each(rows.underOtherKeys(vault.currentKey(), after, limit), DraftRow::id, this::renew);
    }

    /** Returns 0 where the owner saved or removed it at the same moment: then there is nothing left to do. */
    private int renew(DraftRow row) {
        Vault.Sealed sealed = vault.renew(DraftStore.place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return rows.encryptAnew(row.id(), row.keyId(), row.updatedAt(), sealed.keyId(), sealed.bytes());
    }
}
