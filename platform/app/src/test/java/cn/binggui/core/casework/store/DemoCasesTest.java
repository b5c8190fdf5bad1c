package cn.binggui.core.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseOrder;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every county's demonstration shows every state of its procedure. */
class DemoCasesTest {
    private static List<CaseRow> rows(String county) {
        Actor operator = RunningApp.actor(county + "-operator");
        return RunningApp.bean(CaseLists.class)
                .page(operator, CaseQuery.of(CaseQuery.Part.ALL), CaseOrder.URGENT, 0, CaseLists.LARGEST_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void showsEveryState(String county) {
        List<CaseRow> rows = rows(county);
        assertTrue(rows.size() >= 60, () -> rows.size() + " cases");
        Set<CasePhase> phases = rows.stream().map(CaseRow::phase).collect(Collectors.toSet());
        assertEquals(EnumSet.allOf(CasePhase.class), phases);
        assertTrue(rows.stream().anyMatch(row -> row.lamp() == Lamp.OVERDUE));
        assertTrue(rows.stream().anyMatch(row -> row.lamp() == Lamp.GREEN));
        assertTrue(rows.stream().anyMatch(row -> row.objections() > 0));
        assertTrue(rows.stream().anyMatch(row -> row.lamp() == Lamp.GREY && row.phase() == CasePhase.SUSPENDED));
        Procedure procedure = RunningApp.bean(CountyPolicies.class).get(county).procedure();
        Set<String> waiting = procedure.steps().stream()
                .filter(step -> step.kind() != StepKind.APPLICATION && step.kind() != StepKind.ACCEPTANCE)
                .map(Step::id)
                .collect(Collectors.toCollection(HashSet::new));
        rows.forEach(row -> waiting.remove(row.step()));
        // a step that runs beside another stands in the list under the first of the two
        waiting.removeIf(id -> procedure.stages().stream()
                .anyMatch(stage ->
                        stage.stream().skip(1).anyMatch(step -> step.id().equals(id))));
        assertEquals(Set.of(), waiting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye", "huaishang", "xiangning", "shiquan", "didao"})
    void whatIsStoredFollowsFromTheEvents(String county) {
        CaseRebuild.Report report =
                RunningApp.bean(CaseRebuild.class).rebuild(RunningApp.actor("province-admin"), county);
        assertTrue(report.cases() >= 60);
        assertEquals(List.of(), report.told());
        assertEquals(0, report.different());
    }

    @Test
    void whatWasSpoiltIsToldAndMended() {
        CaseRow row = rows("didao").getFirst();
        TenantBinding.run("didao", () -> {
            try (var connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement()) {
                statement.execute(
                        "UPDATE case_summary SET due_on = '2031-01-01', step = 'none' WHERE case_id = " + row.id());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        CaseRebuild rebuild = RunningApp.bean(CaseRebuild.class);
        Actor admin = RunningApp.actor("province-admin");
        assertEquals(
                List.of(row.number() + "：摘要与事件不符"),
                rebuild.rebuild(admin, "didao").told());
        assertEquals(0, rebuild.rebuild(admin, "didao").different());
        assertEquals(row, rows("didao").getFirst());
    }
}
