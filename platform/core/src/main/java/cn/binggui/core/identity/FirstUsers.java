package cn.binggui.core.identity;

import cn.binggui.core.Settings;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.tenancy.TenantFile;
import cn.binggui.core.tenancy.TenantFiles;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Creates the users without whom nobody could log in. */
@Singleton
public class FirstUsers {
    private final Accounts accounts;
    private final TenantFiles files;
    private final Settings settings;

    FirstUsers(Accounts accounts, TenantFiles files, Settings settings) {
        this.accounts = accounts;
        this.files = files;
        this.settings = settings;
    }

    /**
     * Creates the users that are missing: the demonstration's, or else one administrator of the province.
     *
     * @return random passwords by user name, to be shown once; empty where none was made up
     */
    @Transactional
    public Map<String, String> create() {
        var shown = new LinkedHashMap<String, String>();
        if (settings.demo()) {
            demonstration().filter(user -> !accounts.exists(user.username())).forEach(user -> {
                String chosen = settings.demoPassword();
                String password = Objects.requireNonNullElseGet(chosen, accounts::randomPassword);
                accounts.create(user, password, false);
                if (chosen == null) {
                    shown.put(user.username(), password);
                }
            });
        } else if (accounts.isEmpty()) {
            String password = accounts.randomPassword();
            accounts.create(province("province-admin", "省级管理员", Role.PROVINCE_ADMIN), password, true);
            shown.put("province-admin", password);
        }
        return shown;
    }

    /**
     * Creates the users of a county that comes in while the program runs: the demonstration's, or else its administrator.
     *
     * @return random passwords by user name, to be shown once; empty where none was made up
     */
    @Transactional
    public Map<String, String> createFor(TenantFile file) {
        if (settings.demo()) {
            return create();
        }
        NewUser admin = user(file, "admin", "县级管理员", Role.COUNTY_ADMIN, Scope.ALL);
        if (accounts.exists(admin.username())) {
            return Map.of();
        }
        String password = accounts.randomPassword();
        accounts.create(admin, password, true);
        return Map.of(admin.username(), password);
    }

    private Stream<NewUser> demonstration() {
        return Stream.concat(
                Stream.of(
                        province("province", "省级分析员", Role.PROVINCE_ANALYST),
                        province("province-admin", "省级管理员", Role.PROVINCE_ADMIN),
                        // who puts to service what the other one uploaded
                        province("province-admin2", "省级管理员乙", Role.PROVINCE_ADMIN),
                        province("auditor", "审计员", Role.AUDITOR)),
                files.all().stream().map(FirstUsers::county).flatMap(List::stream));
    }

    private static List<NewUser> county(TenantFile file) {
        TenantFile.Workplace work = file.workplace();
        return List.of(
                user(file, "admin", "县级管理员", Role.COUNTY_ADMIN, Scope.ALL),
                // who publishes what the other one drafted
                user(file, "admin2", "县级管理员乙", Role.COUNTY_ADMIN, Scope.ALL),
                user(file, "operator", "县级经办员", Role.COUNTY_OPERATOR, Scope.ALL),
                user(file, "evaluator", "评价员甲", Role.EVALUATOR, Scope.ALL),
                user(file, "evaluator2", "评价员乙", Role.EVALUATOR, Scope.ALL),
                user(file, "township", "乡镇工作人员", Role.TOWNSHIP_WORKER, new Scope(work.township(), null, null)),
                // what one submits or investigates another decides
                user(file, "township2", "乡镇工作人员乙", Role.TOWNSHIP_WORKER, new Scope(work.township(), null, null)),
                user(file, "village", "村级工作人员", Role.VILLAGE_WORKER, new Scope(work.township(), work.village(), null)),
                user(file, "department", "部门工作人员", Role.DEPARTMENT, new Scope(null, null, work.department())));
    }

    private static NewUser province(String username, String name, Role role) {
        return new NewUser(username, name, Set.of(role), null, Scope.ALL);
    }

    private static NewUser user(TenantFile file, String suffix, String name, Role role, Scope scope) {
        return new NewUser(
                file.tenant().id() + "-" + suffix,
                file.tenant().shortName() + name,
                Set.of(role),
                file.tenant().id(),
                scope);
    }
}
