package cn.binggui.ui.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.identity.User;
import cn.binggui.core.tenancy.Department;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.ui.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How users stand on the screen: counties, roles and places by their names, looked up once. */
final class UserWords {
    private final Actor actor;
    private final Tenants tenants;
    private final Map<String, String> counties;
    private final Map<String, List<Township>> townships = new HashMap<>();
    private final Map<String, List<Village>> villages = new HashMap<>();
    private final Map<String, List<Department>> departments = new HashMap<>();

    UserWords(Actor actor, Tenants tenants) {
        this.actor = actor;
        this.tenants = tenants;
        counties = tenants.list(actor).stream().collect(Collectors.toMap(Tenant::id, Tenant::shortName));
    }

    List<Township> townships(String county) {
        return townships.computeIfAbsent(county, id -> tenants.townships(actor, id));
    }

    List<Village> villages(String county, String township) {
        return villages.computeIfAbsent(township, code -> tenants.villages(actor, county, code));
    }

    List<Department> departments(String county) {
        return departments.computeIfAbsent(county, id -> tenants.departments(actor, id));
    }

    String county(@Nullable String tenant) {
        return tenant == null ? Texts.text("user.province") : counties.getOrDefault(tenant, tenant);
    }

    static String roles(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::label).collect(Collectors.joining("、"));
    }

    /** Returns the part of the county, or of the province, on which the user works. */
    String scope(@Nullable String tenant, Scope scope) {
        if (tenant == null) {
            return Texts.text("user.scope.province");
        }
        String township = scope.township();
        String department = scope.department();
        if (department != null) {
            return departments(tenant).stream()
                    .filter(each -> each.id().equals(department))
                    .map(Department::name)
                    .findFirst()
                    .orElse(department);
        }
        if (township == null) {
            return Texts.text("user.scope.county");
        }
        String name = townships(tenant).stream()
                .filter(each -> each.code().equals(township))
                .map(Township::name)
                .findFirst()
                .orElse(township);
        String village = scope.village();
        return village == null ? name : name + " · " + village(tenant, township, village);
    }

    static String state(User user) {
        if (user.locked()) {
            return Texts.text("user.state.locked");
        }
        return Texts.text(user.actor().mustChangePassword() ? "user.state.oneTime" : "user.state.usable");
    }

    private String village(String tenant, String township, String village) {
        return villages(tenant, township).stream()
                .filter(each -> each.code().equals(village))
                .map(Village::name)
                .findFirst()
                .orElse(village);
    }
}
