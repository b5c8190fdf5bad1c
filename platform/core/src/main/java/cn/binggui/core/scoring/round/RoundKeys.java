package cn.binggui.core.scoring.round;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes the content of score sheets anew when the master key changes. */
@Singleton
class RoundKeys implements EncryptedRows {
    private final RoundRepositories.Items items;
    private final Vault vault;

    RoundKeys(RoundRepositories.Items items, Vault vault) {
        this.items = items;
        this.vault = vault;
    }

    @Override
    public String label() {
        return "评分记录";
    }

    @Override
    public long underOldKeys() {
        return items.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        return Renewed.each(items.underOtherKeys(vault.currentKey(), after, limit), RoundRows.OfItem::id, this::renew);
    }

    private int renew(RoundRows.OfItem row) {
        Vault.Sealed sealed = vault.renew(ItemStore.place(row.id()), new Vault.Sealed(row.keyId(), row.content()));
        return items.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
    }
}
