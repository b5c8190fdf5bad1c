package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignmentTest {
    private static final Scope TOWNSHIP = new Scope("420281100", null, null);
    private static final Scope VILLAGE = new Scope("420281100", "420281100001", null);
    private static final Scope DEPARTMENT = new Scope(null, null, "civil-affairs");

    @ParameterizedTest
    @EnumSource
    void everyRoleAloneFitsInItsPlace(Role role) {
        assertEquals(List.of(), paths(Set.of(role), role.isProvincial() ? null : "county", scopeOf(role)));
    }

    @ParameterizedTest
    @EnumSource
    void noRoleFitsAtTheOtherLevel(Role role) {
        assertEquals(List.of("roles"), paths(Set.of(role), role.isProvincial() ? "county" : null, scopeOf(role)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"AUDITOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void anAuditorHoldsNoOtherRole(Role other) {
        assertEquals(List.of("roles"), paths(Set.of(Role.AUDITOR, other), null, Scope.ALL));
    }

    @Test
    void somebodyIsSomething() {
        assertEquals(List.of("roles"), paths(Set.of(), "county", Scope.ALL));
    }

    @Test
    void aVillageWorkerNeedsTownshipAndVillage() {
        assertEquals(List.of("township", "village"), paths(Set.of(Role.VILLAGE_WORKER), "county", Scope.ALL));
        assertEquals(List.of("village"), paths(Set.of(Role.VILLAGE_WORKER), "county", TOWNSHIP));
    }

    @Test
    void aTownshipWorkerHasNoVillage() {
        assertEquals(List.of("township"), paths(Set.of(Role.TOWNSHIP_WORKER), "county", Scope.ALL));
        assertEquals(List.of("village"), paths(Set.of(Role.TOWNSHIP_WORKER), "county", VILLAGE));
    }

    @Test
    void aDepartmentWorkerNeedsTheDepartment() {
        assertEquals(List.of("department"), paths(Set.of(Role.DEPARTMENT), "county", Scope.ALL));
        assertEquals(List.of("department"), paths(Set.of(Role.EVALUATOR), "county", DEPARTMENT));
    }

    @Test
    void whoWorksForTheWholeCountyHasNoTownship() {
        assertEquals(List.of("township"), paths(Set.of(Role.COUNTY_OPERATOR), "county", TOWNSHIP));
        assertEquals(List.of("roles"), paths(Set.of(Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER), "county", TOWNSHIP));
        assertEquals(List.of("roles"), paths(Set.of(Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER), "county", VILLAGE));
    }

    @Test
    void rolesForTheWholeCountyGoTogether() {
        assertEquals(List.of(), paths(Set.of(Role.EVALUATOR, Role.COUNTY_OPERATOR), "county", Scope.ALL));
        assertEquals(List.of(), paths(Set.of(Role.DEPARTMENT, Role.COUNTY_OPERATOR), "county", DEPARTMENT));
        assertEquals(List.of(), paths(Set.of(Role.PROVINCE_ADMIN, Role.PROVINCE_ANALYST), null, Scope.ALL));
    }

    private static Scope scopeOf(Role role) {
        return switch (role) {
            case PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR, COUNTY_ADMIN, COUNTY_OPERATOR, EVALUATOR -> Scope.ALL;
            case TOWNSHIP_WORKER -> TOWNSHIP;
            case VILLAGE_WORKER -> VILLAGE;
            case DEPARTMENT -> DEPARTMENT;
        };
    }

    private static List<String> paths(Set<Role> roles, String tenant, Scope scope) {
        return new Assignment(roles, tenant, scope)
                .mistakes().stream().map(Mistake::path).toList();
    }
}
