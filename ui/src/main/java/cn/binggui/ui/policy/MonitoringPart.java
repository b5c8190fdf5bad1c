package cn.binggui.ui.policy;

import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recurring monitoring work. */
final class MonitoringPart extends PolicyPart {
    MonitoringPart(List<MonitoringCycle> cycles, ClauseOpener opener) {
        super(opener);
        if (cycles.isEmpty()) {
            add(note(Texts.text("policy.monitoring.none"), "policy-empty"));
            return;
        }
        add(styled(Texts.text("policy.monitoring.count", cycles.size()), "policy-count"));
        FactTable table = new FactTable(PolicyTab.MONITORING.title(), Texts.list("policy.monitoring.columns"));
        cycles.forEach(cycle -> citing(
                table.row(
                        styled(cycle.name(), "policy-strong"),
                        styled(cycle.kind().term(), "policy-kind"),
                        styled(cycle.actor()),
                        styled(cycle.target()),
                        frequency(cycle),
                        clauses(cycle.name(), cycle.clauses())),
                cycle.clauses()));
        add(table);
    }

    private static Div frequency(MonitoringCycle cycle) {
        Div frequency = new Div(styled(cycle.frequency()), styled(every(cycle.every()), "policy-muted"));
        frequency.addClassName("policy-stack");
        return frequency;
    }

    private static String every(@Nullable Cycle cycle) {
        if (cycle == null) {
            return Texts.text("policy.monitoring.unscheduled");
        }
        return cycle.count() == 1
                ? Texts.text("policy.monitoring.every", cycle.unit().term())
                : Texts.text(
                        "policy.monitoring.everyfew",
                        cycle.count(),
                        cycle.unit().term());
    }
}
