package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.tenancy.Tenants;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The user administration, against the real database. */
class UsersTest {
    private final Users users = RunningApp.bean(Users.class);
    private final Authentication authentication = RunningApp.bean(Authentication.class);
    private final Actor province = RunningApp.actor("province-admin");
    private final Actor county = RunningApp.actor("daye-admin");
    private final Scope township = RunningApp.actor("daye-township").scope();
    private final Scope village = RunningApp.actor("daye-village").scope();

    @Test
    void aCountysAdministratorMakesATownshipWorkerWhoMustChangeThePassword() {
        String password = users.create(county, townshipWorker("daye-made-1", township));
        assertTrue(password.matches("([a-km-np-z2-9]{4}-){4}[a-km-np-z2-9]{4}"), password);
        Actor worker = authentication.login("daye-made-1", password, "192.0.2.50");
        assertTrue(worker.mustChangePassword());
        assertEquals(Set.of(Role.TOWNSHIP_WORKER), worker.roles());
        assertEquals("daye", worker.tenant());
        assertEquals(township, worker.scope());
    }

    @Test
    void anyPlaceOutsideTheCountyIsRefused() {
        Scope elsewhere = RunningApp.actor("shiquan-township").scope();
        mistakes(List.of("township"), () -> users.create(county, townshipWorker("daye-made-2", elsewhere)));
        Scope wrongVillage = new Scope(
                township.township(), RunningApp.actor("shiquan-village").scope().village(), null);
        mistakes(
                List.of("village"),
                () -> users.create(county, user("daye-made-2", Role.VILLAGE_WORKER, "daye", wrongVillage)));
        mistakes(
                List.of("department"),
                () -> users.create(
                        county, user("daye-made-2", Role.DEPARTMENT, "daye", new Scope(null, null, "no-such"))));
        refused(Refusal.Kind.NOT_FOUND, () -> users.get(county, "daye-made-2"));
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        mistakes(
                List.of("username", "displayName", "township", "village"),
                () -> users.create(county, new NewUser("X", " ", Set.of(Role.VILLAGE_WORKER), "daye", Scope.ALL)));
        mistakes(List.of("username"), () -> users.create(county, townshipWorker("daye-township", township)));
    }

    @Test
    void aCountysAdministratorMakesNobodyOutsideTheCounty() {
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> users.create(county, user("made-3", Role.PROVINCE_ANALYST, null, Scope.ALL)));
        refused(Refusal.Kind.FORBIDDEN, () -> users.create(county, user("made-3", Role.AUDITOR, null, Scope.ALL)));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> users.create(county, user("made-3", Role.EVALUATOR, "shiquan", Scope.ALL)));
        mistakes(List.of("roles"), () -> users.create(county, user("made-3", Role.AUDITOR, "daye", Scope.ALL)));
        mistakes(List.of("roles"), () -> change(county, "daye-operator", Set.of(Role.PROVINCE_ADMIN)));
        mistakes(List.of("roles"), () -> change(county, "daye-operator", Set.of()));
    }

    @Test
    void aCountysAdministratorSeesNobodyElse() {
        for (String stranger : List.of("shiquan-village", "province", "no-such-user", "DAYE-operator")) {
            refused(Refusal.Kind.NOT_FOUND, () -> users.get(county, stranger));
            refused(Refusal.Kind.NOT_FOUND, () -> users.lock(county, stranger));
            refused(Refusal.Kind.NOT_FOUND, () -> users.resetPassword(county, stranger));
        }
        UserQuery everybody = UserQuery.ALL.withPlace(new UserQuery.Place("shiquan"));
        assertTrue(users.find(county, everybody, 0, 1000).stream()
                .allMatch(user -> "daye".equals(user.actor().tenant())));
    }

    @Test
    void othersManageNobody() {
        for (String username : List.of("province", "auditor", "daye-operator", "daye-village", "daye-evaluator")) {
            Actor actor = RunningApp.actor(username);
            Stream.<Executable>of(
                            () -> users.find(actor, UserQuery.ALL, 0, 10),
                            () -> users.count(actor, UserQuery.ALL),
                            () -> users.get(actor, "daye-department"),
                            () -> users.create(actor, townshipWorker("daye-made-4", township)),
                            () -> users.lock(actor, "daye-department"),
                            () -> users.unlock(actor, "daye-department"),
                            () -> users.resetPassword(actor, "daye-department"))
                    .forEach(call -> refused(Refusal.Kind.FORBIDDEN, call));
        }
    }

    @Test
    void nobodyTouchesTheirOwnRolesScopeOrLock() {
        refused(Refusal.Kind.FORBIDDEN, () -> users.lock(county, "daye-admin"));
        refused(Refusal.Kind.FORBIDDEN, () -> users.unlock(county, "daye-admin"));
        refused(Refusal.Kind.FORBIDDEN, () -> users.resetPassword(county, "daye-admin"));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> change(county, "daye-admin", Set.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR)));
        refused(
                Refusal.Kind.FORBIDDEN,
                () -> change(province, "province-admin", Set.of(Role.PROVINCE_ADMIN, Role.PROVINCE_ANALYST)));
    }

    @Test
    void anAuditorIsNothingElseAndTheProvinceMakesOne() {
        mistakes(
                List.of("roles"),
                () -> users.create(
                        province,
                        new NewUser("made-5", "审计", Set.of(Role.AUDITOR, Role.PROVINCE_ANALYST), null, Scope.ALL)));
        users.create(province, user("made-auditor", Role.AUDITOR, null, Scope.ALL));
        mistakes(List.of("roles"), () -> change(province, "made-auditor", Set.of(Role.AUDITOR, Role.PROVINCE_ANALYST)));
        change(province, "made-auditor", Set.of(Role.PROVINCE_ANALYST));
        assertEquals(
                Set.of(Role.PROVINCE_ANALYST),
                users.get(province, "made-auditor").actor().roles());
    }

    @Test
    void ofTwoAdministratorsTheSecondIsToldAndChangesNothing() {
        users.create(county, townshipWorker("daye-made-6", township));
        User seen = users.get(county, "daye-made-6");
        users.change(province, change(seen, "先改的名字", Set.of(Role.VILLAGE_WORKER), village));
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> users.change(county, change(seen, "后改的名字", Set.of(Role.COUNTY_OPERATOR), Scope.ALL)));
        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
        User now = users.get(county, "daye-made-6");
        assertEquals("先改的名字", now.actor().displayName());
        assertEquals(Set.of(Role.VILLAGE_WORKER), now.actor().roles());
        assertEquals(village, now.actor().scope());
        users.change(county, change(now, "后改的名字", Set.of(Role.COUNTY_OPERATOR), Scope.ALL));
        assertEquals("后改的名字", users.get(province, "daye-made-6").actor().displayName());
    }

    @Test
    void aChangeOfScopeEndsWhatWasGranted() {
        users.create(county, townshipWorker("daye-made-7", township));
        String password = users.resetPassword(county, "daye-made-7");
        Actor worker = authentication.login("daye-made-7", password, "192.0.2.51");
        assertTrue(authentication.isCurrent(worker));
        users.change(county, change(users.get(county, "daye-made-7"), "同名", Set.of(Role.VILLAGE_WORKER), village));
        assertFalse(authentication.isCurrent(worker));
    }

    @Test
    void lockingTwiceIsLockingOnce() {
        users.create(county, townshipWorker("daye-made-8", township));
        users.lock(county, "daye-made-8");
        int version = users.get(county, "daye-made-8").actor().version();
        users.lock(province, "daye-made-8");
        assertEquals(version, users.get(county, "daye-made-8").actor().version());
        assertTrue(users.get(county, "daye-made-8").locked());
        users.unlock(county, "daye-made-8");
        assertFalse(users.get(county, "daye-made-8").locked());
    }

    @Test
    void ofTheLastTwoProvincialAdministratorsOnlyOneCanLockTheOther() throws InterruptedException, ExecutionException {
        // the demonstration's own second one is out of the way
        users.lock(province, "province-admin2");
        users.create(province, user("second-admin", Role.PROVINCE_ADMIN, null, Scope.ALL));
        Actor second = users.get(province, "second-admin").actor();
        Actor admin = new Actor(
                second.userId(), "second-admin", "二", second.roles(), null, Scope.ALL, second.version(), false);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < 5; round++) {
                Callable<Boolean> one = () -> locks(province, "second-admin");
                Callable<Boolean> other = () -> locks(admin, "province-admin");
                int locked = 0;
                for (Future<Boolean> done : threads.invokeAll(List.of(one, other))) {
                    locked += done.get() ? 1 : 0;
                }
                assertEquals(1, locked, "one administrator is left");
                users.unlock(province, "second-admin");
                users.unlock(admin, "province-admin");
            }
        }
        users.lock(province, "second-admin");
        refused(Refusal.Kind.FORBIDDEN, () -> users.lock(admin, "province-admin"));
        refused(Refusal.Kind.FORBIDDEN, () -> change(admin, "province-admin", Set.of(Role.PROVINCE_ANALYST)));
        assertEquals(
                Set.of(Role.PROVINCE_ADMIN),
                users.get(province, "province-admin").actor().roles());
        users.unlock(province, "province-admin2");
    }

    @Test
    void findsByNameCountyRoleAndLock() {
        users.create(county, new NewUser("daye-made-9", "百分%号_先生", Set.of(Role.TOWNSHIP_WORKER), "daye", township));
        users.lock(county, "daye-made-9");
        assertEquals(List.of("daye-made-9"), names(UserQuery.ALL.withWords("%号_")));
        assertEquals(List.of(), names(UserQuery.ALL.withWords("百%生")), "a percent sign is a percent sign");
        assertEquals(
                List.of("daye-made-9"), names(UserQuery.ALL.withWords("made-9").withLocked(true)));
        assertEquals(List.of(), names(UserQuery.ALL.withWords("made-9").withLocked(false)));
        assertEquals(
                List.of("shiquan-village"),
                names(UserQuery.ALL.withPlace(new UserQuery.Place("shiquan")).withRole(Role.VILLAGE_WORKER)));
        UserQuery provincial = UserQuery.ALL.withPlace(UserQuery.Place.PROVINCE);
        assertTrue(names(provincial).containsAll(List.of("auditor", "province", "province-admin")));
        assertTrue(names(provincial).stream().noneMatch(name -> name.startsWith("daye")));
    }

    @Test
    void pagesFollowEachOther() {
        List<String> all = names(UserQuery.ALL);
        assertEquals(all.size(), users.count(province, UserQuery.ALL));
        assertEquals(
                all.subList(3, 8),
                users.find(province, UserQuery.ALL, 3, 5).stream()
                        .map(user -> user.actor().username())
                        .toList());
        assertTrue(all.indexOf("province") < all.indexOf("daye-admin"), "the province comes first");
        var counties = RunningApp.bean(Tenants.class).list(province);
        assertTrue(all.indexOf(counties.getFirst().id() + "-admin")
                < all.indexOf(counties.getLast().id() + "-admin"));
    }

    private boolean locks(Actor actor, String username) {
        try {
            users.lock(actor, username);
            return true;
        } catch (Refusal refusal) {
            assertEquals(Refusal.Kind.FORBIDDEN, refusal.kind());
            return false;
        }
    }

    private List<String> names(UserQuery query) {
        return users.find(province, query, 0, 1000).stream()
                .map(user -> user.actor().username())
                .toList();
    }

    private User change(Actor actor, String username, Set<Role> roles) {
        User user = users.get(actor, username);
        return users.change(actor, change(user, user.actor().displayName(), roles, Scope.ALL));
    }

    private static UserChange change(User user, String name, Set<Role> roles, Scope scope) {
        return new UserChange(user.actor().username(), user.actor().version(), name, roles, scope);
    }

    private static NewUser townshipWorker(String username, Scope scope) {
        return user(username, Role.TOWNSHIP_WORKER, "daye", scope);
    }

    private static NewUser user(String username, Role role, String tenant, Scope scope) {
        return new NewUser(username, "测试用户", Set.of(role), tenant, scope);
    }

    private static void refused(Refusal.Kind kind, Executable call) {
        assertEquals(kind, assertThrows(Refusal.class, call).kind());
    }

    private static void mistakes(List<String> paths, Executable call) {
        Refusal refusal = assertThrows(Refusal.class, call);
        assertEquals(
                paths, refusal.mistakes().stream().map(Refusal.Mistake::path).toList(), refusal.getMessage());
    }
}
