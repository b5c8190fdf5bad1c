package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.identity.FirstUsers;
import cn.binggui.core.identity.NewUser;
import cn.binggui.core.identity.User;
import cn.binggui.core.identity.UserQuery;
import cn.binggui.core.identity.Users;
import cn.binggui.core.tenancy.Provisioning;
import cn.binggui.core.tenancy.Tenants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstUsersTest {
    private static final List<String> COUNTIES = List.of("daye", "huaishang", "xiangning", "shiquan", "didao");
    private final Users users = RunningApp.bean(Users.class);

    @Test
    void areThoseOfTheContract() {
        var expected = Stream.concat(
                        Stream.of("province", "province-admin", "auditor"),
                        COUNTIES.stream()
                                .flatMap(county -> Stream.of(
                                                "admin",
                                                "operator",
                                                "evaluator",
                                                "evaluator2",
                                                "township",
                                                "village",
                                                "department")
                                        .map(suffix -> county + "-" + suffix)))
                .collect(Collectors.toSet());
        var names = names(users.find(RunningApp.actor("province-admin"), UserQuery.ALL, 0, 1000));
        assertTrue(names.containsAll(expected), names.toString());
    }

    @Test
    void belongToTheirCounty() {
        var village = RunningApp.actor("shiquan-village");
        assertEquals("shiquan", village.tenant());
        assertEquals(Set.of(Role.VILLAGE_WORKER), village.roles());
        assertTrue(village.scope().village() != null);
        assertTrue(RunningApp.actor("province").isProvincial());
    }

    @Test
    void aCountysAdministratorManagesOnlyItsOwn() {
        var admin = RunningApp.actor("daye-admin");
        assertTrue(
                names(users.find(admin, UserQuery.ALL, 0, 1000)).stream().allMatch(name -> name.startsWith("daye-")));
        var refusal = assertThrows(Refusal.class, () -> users.lock(admin, "shiquan-village"));
        assertEquals(Refusal.Kind.NOT_FOUND, refusal.kind());
        var stranger = new NewUser("shiquan-other", "他人", Set.of(Role.EVALUATOR), "shiquan", Scope.ALL);
        assertEquals(
                Refusal.Kind.FORBIDDEN,
                assertThrows(Refusal.class, () -> users.create(admin, stranger)).kind());
        assertThrows(Refusal.class, () -> users.find(RunningApp.actor("daye-operator"), UserQuery.ALL, 0, 1000));
    }

    @Test
    void startingAgainChangesNothing() {
        var admin = RunningApp.actor("province-admin");
        int before = users.count(admin, UserQuery.ALL);
        RunningApp.bean(Provisioning.class).run();
        assertEquals(Map.of(), RunningApp.bean(FirstUsers.class).create());
        assertEquals(before, users.count(admin, UserQuery.ALL));
        assertEquals(5, RunningApp.bean(Tenants.class).list(admin).size());
    }

    @Test
    void countiesAreHiddenFromEachOther() {
        var tenants = RunningApp.bean(Tenants.class);
        var admin = RunningApp.actor("daye-admin");
        assertEquals(
                List.of("daye"),
                tenants.list(admin).stream().map(tenant -> tenant.id()).toList());
        assertEquals(
                Refusal.Kind.NOT_FOUND,
                assertThrows(Refusal.class, () -> tenants.get(admin, "shiquan")).kind());
        assertEquals(18, tenants.townships(admin, "daye").size());
    }

    private static Set<String> names(List<User> listed) {
        return listed.stream().map(user -> user.actor().username()).collect(Collectors.toSet());
    }
}
