package cn.binggui.core.casework.meeting;

import cn.binggui.core.tenancy.EncryptedTable;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Vault;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** Writes the tables of meetings anew when the master key changes. */
abstract class MeetingKeys extends EncryptedTable {
    private MeetingKeys(MeetingTable table, JdbcOperations jdbc, Vault vault) {
        super(table.table(), table.label(), table::place, jdbc, vault);
    }

    @Singleton
    static class OfMeetings extends MeetingKeys {
        OfMeetings(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(MeetingTable.MEETING, jdbc, vault);
        }
    }

    @Singleton
    static class OfMembers extends MeetingKeys {
        OfMembers(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(MeetingTable.MEMBER, jdbc, vault);
        }
    }

    @Singleton
    static class OfCases extends MeetingKeys {
        OfCases(@Named(TenantDataSource.NAME) JdbcOperations jdbc, Vault vault) {
            super(MeetingTable.CASE, jdbc, vault);
        }
    }
}
