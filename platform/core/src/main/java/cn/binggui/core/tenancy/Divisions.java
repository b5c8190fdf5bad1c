package cn.binggui.core.tenancy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The counties, townships, villages and departments as any map and plan shows them; what is read here needs no log-in. */
@Singleton
public class Divisions {
    private final TenantRepository tenants;
    private final TownshipRepository townships;
    private final VillageRepository villages;
    private final DepartmentRepository departments;
    private final TenantDatabases databases;

    Divisions(
            TenantRepository tenants,
            TownshipRepository townships,
            VillageRepository villages,
            DepartmentRepository departments,
            TenantDatabases databases) {
        this.tenants = tenants;
        this.townships = townships;
        this.villages = villages;
        this.departments = departments;
        this.databases = databases;
    }

    /** Returns the counties that can be served at present, in the order of lists. */
    public List<Tenant> serving() {
        Set<String> unavailable = databases.unavailable();
        return tenants.listOrderByPosition().stream()
                .filter(tenant -> !unavailable.contains(tenant.id()))
                .toList();
    }

    /** Returns a county, whether or not it can be served at present. */
    public Optional<Tenant> county(String id) {
        return tenants.findById(id);
    }

    /** Returns a county's townships by division code. */
    public List<Township> townships(String county) {
        return townships.findByTenantOrderByCode(county);
    }

    /** Returns a township of that county. */
    public Optional<Township> township(String county, String code) {
        return townships.findById(code).filter(township -> township.tenant().equals(county));
    }

    /** Returns a township's villages by division code. */
    public List<Village> villages(String county, String township) {
        return villages.findByTenantAndTownshipOrderByCode(county, township);
    }

    /** Returns a county's departments as its plan names them. */
    public List<Department> departments(String county) {
        return departments.findByTenantOrderByPosition(county);
    }

    /** Returns a village of that county. */
    public Optional<Village> village(String county, String code) {
        return villages.findById(code).filter(village -> village.tenant().equals(county));
    }
}
