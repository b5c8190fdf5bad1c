package cn.binggui.core.casework.store;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Writes the content of case files anew when the master key changes. */
@Singleton
class CaseKeys implements EncryptedRows {
    private final CaseRepositories.Events events;
    private final Vault vault;

    CaseKeys(CaseRepositories.Events events, Vault vault) {
        this.events = events;
        this.vault = vault;
    }

    @Override
    public String label() {
        return "案卷";
    }

    @Override
    public long underOldKeys() {
        return events.countUnderOtherKeys(vault.currentKey());
    }

    @Override
    @Transactional(TenantDataSource.NAME)
    public Renewed renew(long after, int limit) {
        return Renewed.each(events.underOtherKeys(vault.currentKey(), after, limit), CaseEventRow::id, this::renew);
    }

    private int renew(CaseEventRow row) {
        Vault.Sealed sealed =
                vault.renew(CaseStore.place(row.caseId(), row.seq()), new Vault.Sealed(row.keyId(), row.content()));
        return events.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
    }
}
