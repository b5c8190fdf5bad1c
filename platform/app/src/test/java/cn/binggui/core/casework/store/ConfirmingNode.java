package cn.binggui.core.casework.store;

import cn.binggui.core.AnotherNode;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import io.micronaut.context.ApplicationContext;
import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Another process on the shared program's databases, in which somebody confirms whatever waits for it, case after case. */
final class ConfirmingNode {
    private ConfirmingNode() {}

    /** Starts the process. */
    static Process start(File log) throws IOException {
        return AnotherNode.of(ConfirmingNode.class)
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
            LocalDate today = LocalDate.now(context.getBean(Clock.class));
            List<CaseAct> acts = context
                    .getBean(CaseLists.class)
                    .page(head, confirming, CaseOrder.URGENT, 0, CaseLists.LARGEST_PAGE)
                    .stream()
                    .map(row -> new CaseAct(row.id(), row.seq(), today))
                    .toList();
            context.getBean(Cases.class)
                    .confirmAll(head, acts)
                    .forEach(outcome -> System.out.println(outcome.refusal()));
        }
        System.exit(0);
    }
}
