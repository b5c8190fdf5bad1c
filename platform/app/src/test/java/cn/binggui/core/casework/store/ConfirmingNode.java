package cn.binggui.core.casework.store;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import io.micronaut.context.ApplicationContext;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Another process on the shared program's databases, in which somebody confirms whatever waits for it, case after case. */
final class ConfirmingNode {
    private static final List<String> PROPERTIES = List.of(
            "binggui.plugins",
            "binggui.contract",
            "binggui.installed",
            "binggui.tenants",
            "binggui.key-file",
            "binggui.demo",
            "binggui.backups",
            "binggui.servers.main.url",
            "binggui.servers.main.username",
            "binggui.servers.main.password");

    private ConfirmingNode() {}

    /** Starts the process. */
    static Process start(File log) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.add("-Xmx384m");
        for (String name : PROPERTIES) {
            command.add("-D%s=%s".formatted(name, RunningApp.context().getRequiredProperty(name, String.class)));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), ConfirmingNode.class.getName()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }

    public static void main(String[] arguments) {
        Actor head = new Actor(
                77,
                "head",
                "审核人员",
                Set.of(Role.TOWNSHIP_WORKER, Role.COUNTY_OPERATOR),
                KilledConfirmations.COUNTY,
                Scope.ALL,
                1,
                false);
        try (ApplicationContext context =
                ApplicationContext.builder().banner(false).start()) {
            CaseQuery confirming = new CaseQuery(
                    CaseQuery.Part.MINE,
                    null,
                    null,
                    null,
                    null,
                    null,
                    KilledConfirmations.STEP,
                    null,
                    null,
                    null,
                    null);
            List<CaseAct> acts = context
                    .getBean(CaseLists.class)
                    .page(head, confirming, CaseOrder.URGENT, 0, CaseLists.LARGEST_PAGE)
                    .stream()
                    .map(row -> new CaseAct(row.id(), row.seq(), RunningApp.today()))
                    .toList();
            context.getBean(Cases.class)
                    .confirmAll(head, acts)
                    .forEach(outcome -> System.out.println(outcome.refusal()));
        }
        System.exit(0);
    }
}
