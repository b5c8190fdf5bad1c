package cn.binggui.core.identity;

import static cn.binggui.core.access.Role.AUDITOR;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is and where: roles with the county and the part of it that they need.
 *
 * @param roles at least one
 * @param tenant the county; {@code null} for the province
 * @param scope township, village and department, as the roles need them
 */
record Assignment(Set<Role> roles, @Nullable String tenant, Scope scope) {
    /** Returns what does not fit together; empty where all is well. Whether the places exist is not looked at here. */
    List<Mistake> mistakes() {
        List<Mistake> mistakes = new ArrayList<>();
        checkRoles(mistakes);
        if (mistakes.isEmpty()) {
            checkScope(mistakes);
        }
        return mistakes;
    }

    private void checkRoles(List<Mistake> mistakes) {
        if (roles.isEmpty()) {
            mistakes.add(new Mistake("roles", "请至少选择一个角色"));
        } else if (roles.stream().anyMatch(role -> role.isProvincial() != (tenant == null))) {
            mistakes.add(new Mistake("roles", "省级用户只能有省级角色，县级用户只能有县级角色"));
        } else if (roles.contains(AUDITOR) && roles.size() > 1) {
            mistakes.add(new Mistake("roles", "审计员只查看审计记录，不能兼任其他角色"));
        } else if (roles.size() > 1 && (roles.contains(TOWNSHIP_WORKER) || roles.contains(VILLAGE_WORKER))) {
            mistakes.add(new Mistake("roles", "乡镇、村级工作人员只办理本乡镇、本村的事项，不能兼任其他角色"));
        }
    }

    private void checkScope(List<Mistake> mistakes) {
        boolean inVillage = roles.contains(VILLAGE_WORKER);
        boolean inTownship = inVillage || roles.contains(TOWNSHIP_WORKER);
        need(mistakes, "township", inTownship, scope.township(), "请选择所在乡镇（街道）", "所选角色面向全县，不限定乡镇");
        need(mistakes, "village", inVillage, scope.village(), "请选择所在村（社区）", "只有村级工作人员限定到村");
        need(mistakes, "department", roles.contains(DEPARTMENT), scope.department(), "请选择所在部门", "只有部门工作人员需要部门");
    }

    private static void need(
            List<Mistake> mistakes,
            String path,
            boolean isNeeded,
            @Nullable String value,
            String missing,
            String superfluous) {
        if (isNeeded != (value != null)) {
            mistakes.add(new Mistake(path, isNeeded ? missing : superfluous));
        }
    }
}
