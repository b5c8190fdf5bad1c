package cn.binggui.policy.testkit;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Determination;
import java.util.List;

/** A policy that answers as another one, except in what a test overrides. */
public class Altered implements CountyPolicy {
    private final CountyPolicy original;

    public Altered(CountyPolicy original) {
        this.original = original;
    }

    @Override
    public String county() {
        return original.county();
    }

    @Override
    public String name() {
        return original.name();
    }

    @Override
    public PlanDocument plan() {
        return original.plan();
    }

    @Override
    public List<Parameter> parameters() {
        return original.parameters();
    }

    @Override
    public List<Rule> rules() {
        return original.rules();
    }

    @Override
    public Procedure procedure() {
        return original.procedure();
    }

    @Override
    public List<MonitoringCycle> monitoring() {
        return original.monitoring();
    }

    @Override
    public List<WarningRule> warnings() {
        return original.warnings();
    }

    @Override
    public Evaluation evaluation() {
        return original.evaluation();
    }

    @Override
    public List<Provision> provisions() {
        return original.provisions();
    }

    @Override
    public Determination determine(HouseholdFacts facts, Parameters published) {
        return original.determine(facts, published);
    }
}
