package cn.binggui.core.tenancy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Brings the counties of the tenants folder into the database at start; doing it again changes nothing. */
@Singleton
public class TenantRegistration {
    private final TenantFiles files;
    private final TenantRepository tenants;
    private final TownshipRepository townships;
    private final VillageRepository villages;
    private final DepartmentRepository departments;

    TenantRegistration(
            TenantFiles files,
            TenantRepository tenants,
            TownshipRepository townships,
            VillageRepository villages,
            DepartmentRepository departments) {
        this.files = files;
        this.tenants = tenants;
        this.townships = townships;
        this.villages = villages;
        this.departments = departments;
    }

    /** Registers what is new. What is registered already belongs to the database and stays as it is. */
    @Transactional
    public void run() {
        for (TenantFile file : files.all()) {
            String id = file.tenant().id();
            if (!tenants.existsById(id)) {
                tenants.save(file.tenant());
            }
            if (!townships.existsByTenant(id)) {
                townships.saveAll(file.townships());
                villages.saveAll(file.villages());
            }
            if (!departments.existsByTenant(id)) {
                departments.saveAll(file.departments());
            }
        }
    }
}
