package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.tenancy.EncryptedTable;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Writes the tables of spot checks anew when the master key changes. */
abstract class SpotCheckKeys extends EncryptedTable {
    private SpotCheckKeys(SpotCheckTable table, JdbcOperations jdbc, Vault vault) {
        super(table.table(), table.label(), table::place, jdbc, vault);
    }

    @Singleton
    static class OfChecks extends SpotCheckKeys {
        OfChecks(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.CHECK, jdbc, vault);
        }
    }

    @Singleton
    static class OfActs extends SpotCheckKeys {
        OfActs(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.ACT, jdbc, vault);
        }
    }

    @Singleton
    static class OfFindings extends SpotCheckKeys {
        OfFindings(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(SpotCheckTable.FINDING, jdbc, vault);
        }
    }
}
