package cn.binggui.ui.policy;

import cn.binggui.core.policy.CountyReading;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One county's policy on one day: tabs, their content, and the panel with what a clause carries. */
final class PolicyPage extends Composite<Div> implements PolicyPanel.Ways {
    private final CountyReading reading;
    private final LocalDate on;
    private final Consumer<PolicyPlace> go;
    private final Tabs tabs = new Tabs();
    private final Map<PolicyTab, Tab> heads = new EnumMap<>(PolicyTab.class);
    private final Map<PolicyTab, PolicyPart> parts = new EnumMap<>(PolicyTab.class);
    private final Div content = new Div();
    private final PolicyPanel panel;
    private PolicyPlace place;

    /**
     * Shows the policy.
     *
     * @param on the day on which the parameters are in force
     * @param go is told where a person wants to go
     */
    PolicyPage(CountyReading reading, PolicyPlace place, LocalDate on, Consumer<PolicyPlace> go) {
        this.reading = reading;
        this.place = place;
        this.on = on;
        this.go = go;
        CountyPolicy policy = reading.policy();
        panel = new PolicyPanel(policy.plan().sentences(), reading.citations(), this);
        for (PolicyTab each : PolicyTab.values()) {
            Tab head = new Tab(each.title());
            heads.put(each, head);
            tabs.add(head);
        }
        tabs.getElement().setAttribute("aria-label", Texts.text("policy.tabs"));
        tabs.addSelectedChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(this.place.withTab(PolicyTab.values()[tabs.getSelectedIndex()]));
            }
        });
        content.addClassName("policy-content");
        Div body = new Div(content, panel);
        body.addClassName("policy-body");
        getContent().addClassName("policy-page");
        getContent().add(tabs, body);
        show(place);
    }

    /** Shows another place of the same policy and day. */
    void show(PolicyPlace there) {
        boolean first = content.getComponentCount() == 0;
        boolean otherTab = first || there.tab() != place.tab();
        boolean otherClause = first || !Objects.equals(there.at(), place.at());
        place = there;
        PolicyPart part = part(there.tab());
        if (otherTab) {
            tabs.setSelectedTab(heads.get(there.tab()));
            content.removeAll();
            content.add(part);
        }
        if (part instanceof TextPart text) {
            text.setCoverage(there.coverage());
        }
        if (otherTab || otherClause) {
            part.lookAt(there.at(), true);
        }
        showClause(otherClause);
    }

    private void showClause(boolean changed) {
        String at = place.at();
        if (at == null) {
            panel.clear();
        } else if (changed) {
            reading.citations()
                    .clause(at)
                    .ifPresentOrElse(
                            clause -> panel.show(null, clause.locator(), List.of(clause)), () -> panel.showUnknown(at));
        }
    }

    private PolicyPart part(PolicyTab tab) {
        return parts.computeIfAbsent(tab, this::newPart);
    }

    private PolicyPart newPart(PolicyTab tab) {
        CountyPolicy policy = reading.policy();
        return switch (tab) {
            case TEXT ->
                new TextPart(
                        policy.plan().sentences(),
                        reading.citations(),
                        this::open,
                        coverage -> go.accept(place.withCoverage(coverage)));
            case PARAMETERS -> new ParameterPart(reading, day(), this::open);
            case RULES -> new RulePart(policy, this::open);
            case PROCEDURE -> new ProcedurePart(policy.procedure(), this::open);
            case MONITORING -> new MonitoringPart(policy.monitoring(), this::open);
            case WARNINGS -> new WarningPart(policy.warnings(), this::open);
            case EVALUATION -> new EvaluationPart(policy.evaluation(), this::open);
            case PROVISIONS -> new ProvisionPart(policy, this::open);
        };
    }

    private DayPicker day() {
        DayPicker day = new DayPicker(Texts.text("policy.parameter.day"));
        day.setValue(on);
        day.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go.accept(place.withOn(change.getValue()));
            }
        });
        return day;
    }

    /** Opens clauses from where they are cited, which is in sight already. */
    private void open(Component from, String heading, List<Clause> clauses) {
        PolicyPlace there = place.withAt(clauses.getFirst().id());
        place = there;
        part(there.tab()).lookAt(there.at(), false);
        panel.show(from, heading, clauses);
        go.accept(there);
    }

    @Override
    public void toTab(PolicyTab tab, String clauseId) {
        go.accept(place.withTab(tab).withAt(clauseId));
    }

    @Override
    public void closed() {
        go.accept(place.withAt(null));
    }
}
