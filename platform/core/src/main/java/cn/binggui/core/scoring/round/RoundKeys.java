package cn.binggui.core.scoring.round;

import cn.binggui.core.tenancy.EncryptedTable;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Writes the content of score sheets anew when the master key changes. */
@Singleton
class RoundKeys extends EncryptedTable {
    RoundKeys(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
        super("scoring_entry", "评分记录", ItemStore::place, jdbc, vault);
    }
}
