package cn.binggui.policy;

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

/**
 * One county's policy, written from its own published plan.
 *
 * <p>An implementation is stateless: the same facts and parameters always give an equal determination, on any thread.
 */
public interface CountyPolicy {
    /** Returns the tenant identifier, for example {@code daye}. */
    String county();

    /** Returns the county's Chinese name, for example 大冶. */
    String name();

    PlanDocument plan();

    /** Returns every parameter on which a rule depends: the plan's own and the inherited ones. */
    List<Parameter> parameters();

    /** Returns the rules in the plan's order, like a table of contents. */
    List<Rule> rules();

    Procedure procedure();

    List<MonitoringCycle> monitoring();

    List<WarningRule> warnings();

    Evaluation evaluation();

    List<Provision> provisions();

    /**
     * Determines one household.
     *
     * @param facts valid facts
     * @param published values of the open parameters; numbers that the plan itself fixes are never taken from it
     * @return never {@code null}; every part of it rests on a clause
     */
    Determination determine(HouseholdFacts facts, Parameters published);
}
