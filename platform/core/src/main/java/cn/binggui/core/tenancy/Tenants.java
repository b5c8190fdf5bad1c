package cn.binggui.core.tenancy;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import jakarta.inject.Singleton;
import java.util.List;

/** The registry of counties. */
@Singleton
public class Tenants {
    private final TenantRepository tenants;
    private final TownshipRepository townships;
    private final VillageRepository villages;
    private final DepartmentRepository departments;

    Tenants(
            TenantRepository tenants,
            TownshipRepository townships,
            VillageRepository villages,
            DepartmentRepository departments) {
        this.tenants = tenants;
        this.townships = townships;
        this.villages = villages;
        this.departments = departments;
    }

    /** Returns the counties that the actor may know of, in the order of lists. */
    @Permission
    public List<Tenant> list(Actor actor) {
        return all().stream().filter(tenant -> actor.sees(tenant.id())).toList();
    }

    /**
     * Returns a county.
     *
     * @throws Refusal NOT_FOUND for a county that does not exist or that the actor may not know of
     */
    @Permission
    public Tenant get(Actor actor, @County String county) {
        return tenants.findById(county).orElseThrow(() -> Refusal.notFound("没有这个县，或您无权查看：" + county));
    }

    /** Returns a county's townships by division code. */
    @Permission
    public List<Township> townships(Actor actor, @County String county) {
        return townships.findByTenantOrderByCode(get(actor, county).id());
    }

    /** Returns a township's villages by division code. */
    @Permission
    public List<Village> villages(Actor actor, @County String county, String township) {
        return villages.findByTenantAndTownshipOrderByCode(get(actor, county).id(), township);
    }

    /** Returns a county's departments as its plan names them. */
    @Permission
    public List<Department> departments(Actor actor, @County String county) {
        return departments.findByTenantOrderByPosition(get(actor, county).id());
    }

    List<Tenant> all() {
        return tenants.listOrderByPosition();
    }
}
