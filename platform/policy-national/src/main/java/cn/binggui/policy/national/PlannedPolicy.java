package cn.binggui.policy.national;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.national.resource.PolicyResources;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Determination;
import java.util.List;
import java.util.stream.Stream;

/** A county policy made of a plan's resources and its arranged rules. */
public abstract class PlannedPolicy implements CountyPolicy {
    private final String county;
    private final String name;
    private final PolicyResources resources;
    private final List<Rule> rules;
    private final HouseholdDetermination determination;

    protected PlannedPolicy(String county, String name, PolicyResources resources, PolicyRules rules) {
        this.county = county;
        this.name = name;
        this.resources = resources;
        this.determination = new HouseholdDetermination(resources, rules);
        this.rules = Stream.concat(rules.inOrder().stream(), Stream.of(determination))
                .toList();
    }

    @Override
    public final String county() {
        return county;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final PlanDocument plan() {
        return resources.plan();
    }

    @Override
    public final List<Parameter> parameters() {
        return resources.parameters();
    }

    @Override
    public final List<Rule> rules() {
        return rules;
    }

    @Override
    public final Procedure procedure() {
        return resources.procedure();
    }

    @Override
    public final List<MonitoringCycle> monitoring() {
        return resources.monitoring();
    }

    @Override
    public final List<WarningRule> warnings() {
        return resources.warnings();
    }

    @Override
    public final Evaluation evaluation() {
        return resources.evaluation();
    }

    @Override
    public final List<Provision> provisions() {
        return resources.provisions();
    }

    @Override
    public final Determination determine(HouseholdFacts facts, Parameters published) {
        return determination.determine(facts, published);
    }
}
