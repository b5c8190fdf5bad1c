package cn.binggui.core.tenancy;

import cn.binggui.core.SchemaUpdate;
import io.micronaut.context.annotation.Value;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes a county ready to be served: registry, database, tables, first data.
 *
 * <p>Doing it again changes nothing but what is missing; it runs for every county at every start.
 */
@Singleton
public class Provisioning {
    private static final Logger LOG = LoggerFactory.getLogger(Provisioning.class);
    private static final String CHANGE_LOG = "database/tenant.yml";

    private final TenantFiles files;
    private final Registry registry;
    private final DatabaseServers servers;
    private final TenantDatabases databases;
    private final List<TenantSeed> seeds;

    Provisioning(
            TenantFiles files,
            Registry registry,
            DatabaseServers servers,
            TenantDatabases databases,
            List<TenantSeed> seeds) {
        this.files = files;
        this.registry = registry;
        this.servers = servers;
        this.databases = databases;
        this.seeds = seeds;
    }

    /** Provisions every county that the deployment names; one that fails is reported and left out, the others start. */
    public void run() {
        for (TenantFile file : files.all()) {
            try {
                provision(file);
            } catch (RuntimeException e) {
                LOG.error(
                        "the county {} cannot be served; the others can",
                        file.tenant().id(),
                        e);
            }
        }
    }

    /**
     * Provisions one county.
     *
     * @throws IllegalStateException if its database cannot be made or brought up to date
     */
    public void provision(TenantFile file) {
        provision(file, () -> {});
    }

    /**
     * Provisions one county.
     *
     * @param ready is told when its tables are there and its first data are about to come
     * @throws IllegalStateException if its database cannot be made or brought up to date
     */
    public void provision(TenantFile file, Runnable ready) {
        String county = file.tenant().id();
        TenantDatabase database = registry.register(file);
        // nobody works on it, in the background or otherwise, before its tables are there
        databases.close(county);
        bringUpToDate(database);
        databases.open(county);
        ready.run();
        TenantBinding.run(county, () -> seeds.forEach(seed -> seed.seed(file)));
    }

    private void bringUpToDate(TenantDatabase database) {
        try (Connection connection = servers.connect(database.server())) {
            try (var statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE IF NOT EXISTS `%s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
                        .formatted(database.databaseName()));
            }
            connection.setCatalog(database.databaseName());
            SchemaUpdate.run(connection, CHANGE_LOG);
        } catch (SQLException e) {
            throw new IllegalStateException("县数据库无法建立或升级：" + database.tenant(), e);
        }
    }

    /** The platform's rows about a county. What is registered belongs to the database and stays as it is. */
    @Singleton
    static class Registry {
        private final TenantRepository tenants;
        private final TenantDatabaseRepository databases;
        private final TownshipRepository townships;
        private final VillageRepository villages;
        private final DepartmentRepository departments;
        private final String prefix;

        Registry(
                TenantRepository tenants,
                TenantDatabaseRepository databases,
                TownshipRepository townships,
                VillageRepository villages,
                DepartmentRepository departments,
                @Value("${binggui.servers.main.url}") String platformUrl) {
            this.tenants = tenants;
            this.databases = databases;
            this.townships = townships;
            this.villages = villages;
            this.departments = departments;
            prefix = platformUrl.replaceFirst("^.*/([^/?]+).*$", "$1").toLowerCase(Locale.ROOT) + "_";
        }

        @Transactional
        TenantDatabase register(TenantFile file) {
            String id = file.tenant().id();
            if (!tenants.existsById(id)) {
                tenants.save(file.tenant());
            }
            TenantDatabase database = databases
                    .findById(id)
                    .orElseGet(() -> databases.save(new TenantDatabase(id, file.server(), prefix + id)));
            if (!townships.existsByTenant(id)) {
                townships.saveAll(file.townships());
                villages.saveAll(file.villages());
            }
            if (!departments.existsByTenant(id)) {
                departments.saveAll(file.departments());
            }
            return database;
        }
    }
}
