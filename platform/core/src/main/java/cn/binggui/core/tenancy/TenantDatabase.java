package cn.binggui.core.tenancy;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/**
 * Where a county's own database lies; the only source of database names that reach a statement.
 *
 * @param tenant the county
 * @param server name of the {@link DatabaseServer}
 * @param databaseName lower-case letters, digits and underscores, beginning with a letter
 */
@MappedEntity("tenant_database")
record TenantDatabase(@Id String tenant, String server, String databaseName) {
    private static final int LONGEST = 64;

    TenantDatabase {
        if (!isName(databaseName)) {
            throw new IllegalArgumentException("not the name of a county's database: " + databaseName);
        }
    }

    static boolean isName(String name) {
        return name.length() <= LONGEST && name.matches("[a-z][a-z0-9_]*");
    }
}
