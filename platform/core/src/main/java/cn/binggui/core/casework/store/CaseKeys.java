package cn.binggui.core.casework.store;

import cn.binggui.core.tenancy.EncryptedRows;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the content of case files anew when the master key changes. */
@Singleton
class CaseKeys implements EncryptedRows {
    private static final Logger LOG = LoggerFactory.getLogger(CaseKeys.class);

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
        List<CaseEventRow> old = events.underOtherKeys(vault.currentKey(), after, limit);
        List<Long> failed = new ArrayList<>();
        int count = 0;
        for (CaseEventRow row : old) {
            try {
                String place = CaseStore.place(row.caseId(), row.seq());
                Vault.Sealed sealed =
                        vault.seal(place, vault.open(place, new Vault.Sealed(row.keyId(), row.content())));
                count += events.encryptAnew(row.id(), row.keyId(), sealed.keyId(), sealed.bytes());
            } catch (IllegalStateException e) {
                LOG.warn("the entry {} of the case {} cannot be encrypted anew", row.seq(), row.caseId(), e);
                failed.add(row.id());
            }
        }
        return new Renewed(old.isEmpty() ? 0 : old.getLast().id(), count, failed);
    }
}
