package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.LimitStart;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.value.Whole;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A policy with the time limits, notice days and monitoring cycles that its county has published; all else is the policy's own. */
record ArrangedPolicy(CountyPolicy policy, Procedure procedure, List<MonitoringCycle> monitoring)
        implements CountyPolicy {
    /** Returns the policy as it is in force on a day; the policy itself where the county has published nothing of the kind. */
    static CountyPolicy of(CountyPolicy policy, CountyValues published, LocalDate on) {
        Values values = new Values(published, on);
        Procedure procedure = values.arranged(policy.procedure());
        List<MonitoringCycle> monitoring =
                policy.monitoring().stream().map(values::arranged).toList();
        return procedure.equals(policy.procedure()) && monitoring.equals(policy.monitoring())
                ? policy
                : new ArrangedPolicy(policy, procedure, monitoring);
    }

    /** What the county says on the day. */
    private record Values(CountyValues published, LocalDate on) {
        private @Nullable DatedValue find(String id) {
            return published.find(id, null, on);
        }

        private static int number(DatedValue value) {
            return ((Whole) value.value()).count();
        }

        Procedure arranged(Procedure plan) {
            return new Procedure(
                    plan.channels(),
                    plan.tracks().stream().map(this::arranged).toList(),
                    plan.clock(),
                    arranged(plan.refusal(), Limits.refusal()),
                    plan.steps().stream().map(this::arranged).toList());
        }

        private TrackLimit arranged(TrackLimit track) {
            DatedValue value = find(Limits.track(track.track()));
            return value == null
                    ? track
                    : new TrackLimit(track.track(), number(value), track.unit(), track.condition(), value.clauses());
        }

        private TimeLimit arranged(TimeLimit limit, String id) {
            DatedValue value = find(id);
            return value == null ? limit : with(limit, value);
        }

        private static TimeLimit with(TimeLimit limit, DatedValue value) {
            return new TimeLimit(number(value), limit.unit(), limit.from(), limit.categories(), value.clauses());
        }

        private Step arranged(Step step) {
            TimeLimit start = step.start() == null ? null : arranged(step.start(), Limits.start(step));
            return new Step(
                    step.id(),
                    step.kind(),
                    step.name(),
                    step.actor(),
                    step.performers(),
                    step.people(),
                    start,
                    limit(step),
                    step.nationalLimit(),
                    step.evidence(),
                    step.parallelWith(),
                    step.objection(),
                    step.tentative(),
                    step.bureaus(),
                    step.clauses());
        }

        /** What the county publishes stands beside an upper rule, whose longer notice still holds. */
        private @Nullable TimeLimit limit(Step step) {
            DatedValue value = find(Limits.step(step));
            if (value == null) {
                return step.limit();
            }
            TimeLimit said = step.limit() == null ? step.nationalLimit() : step.limit();
            return said == null
                    ? new TimeLimit(
                            number(value), DayUnit.WORKING_DAY, LimitStart.PREVIOUS_STEP, Set.of(), value.clauses())
                    : with(said, value);
        }

        private MonitoringCycle arranged(MonitoringCycle cycle) {
            DatedValue value = find(Limits.cycle(cycle));
            if (value == null) {
                return cycle;
            }
            Cycle every = new Cycle(number(value), CycleUnit.MONTH);
            return new MonitoringCycle(
                    cycle.id(),
                    cycle.kind(),
                    cycle.name(),
                    cycle.actor(),
                    cycle.target(),
                    every,
                    every.count() == 1 ? "每月一次" : "每%d个月一次".formatted(every.count()),
                    value.clauses());
        }
    }

    @Override
    public String county() {
        return policy.county();
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public PlanDocument plan() {
        return policy.plan();
    }

    @Override
    public List<Parameter> parameters() {
        return policy.parameters();
    }

    @Override
    public List<Rule> rules() {
        return policy.rules();
    }

    @Override
    public List<WarningRule> warnings() {
        return policy.warnings();
    }

    @Override
    public Evaluation evaluation() {
        return policy.evaluation();
    }

    @Override
    public List<Provision> provisions() {
        return policy.provisions();
    }

    @Override
    public Determination determine(HouseholdFacts facts, Parameters published) {
        return policy.determine(facts, published);
    }
}
