package cn.binggui.core.policy;

import cn.binggui.core.Refusal;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.WarningRule;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.MemberRuling;
import java.util.List;

/**
 * A policy out of a jar as the house asks it: what it declares is asked once, and a determination that throws, that makes no sense or that
 * does not end is the county's trouble alone.
 */
final class GuardedPolicy implements CountyPolicy {
    private final CountyPolicy policy;
    private final Quarantine.Ward ward;
    private final String county;
    private final String name;
    private final PlanDocument plan;
    private final List<Parameter> parameters;
    private final List<Rule> rules;
    private final Procedure procedure;
    private final List<MonitoringCycle> monitoring;
    private final List<WarningRule> warnings;
    private final Evaluation evaluation;
    private final List<Provision> provisions;

    GuardedPolicy(CountyPolicy policy, Quarantine.Ward ward) {
        this.policy = policy;
        this.ward = ward;
        county = policy.county();
        name = policy.name();
        plan = policy.plan();
        parameters = List.copyOf(policy.parameters());
        rules = List.copyOf(policy.rules());
        procedure = policy.procedure();
        monitoring = List.copyOf(policy.monitoring());
        warnings = List.copyOf(policy.warnings());
        evaluation = policy.evaluation();
        provisions = List.copyOf(policy.provisions());
    }

    /**
     * {@inheritDoc}
     *
     * @throws Refusal UNAVAILABLE where the plugin is in quarantine or fails at this household
     */
    @Override
    public Determination determine(HouseholdFacts facts, Parameters published) {
        ward.requireOpen();
        try {
            Determination found = RunningCalls.make(() -> policy.determine(facts, asked(published)));
            if (!makesSense(found, facts)) {
                throw ward.failed(Quarantine.Reason.NONSENSE, null);
            }
            return found;
        } catch (RunningCalls.Overrun e) {
            throw ward.failed(Quarantine.Reason.OVERRAN, e);
        } catch (NotThePlugin e) {
            throw e.fault;
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            throw ward.failed(Quarantine.Reason.THREW, e);
        }
    }

    /** What goes wrong where numbers are looked up is not the plugin's fault. */
    private static Parameters asked(Parameters published) {
        return (id, residence, on) -> {
            try {
                return published.find(id, residence, on);
            } catch (RuntimeException e) {
                throw new NotThePlugin(e);
            }
        };
    }

    private static final class NotThePlugin extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final RuntimeException fault;

        NotThePlugin(RuntimeException fault) {
            super(fault);
            this.fault = fault;
        }
    }

    /** A ruling for each person or for nobody, and a determination at all. */
    @SuppressWarnings("NullAway") // a plugin is not believed to keep its word
    private static boolean makesSense(Determination found, HouseholdFacts facts) {
        if (found == null || found.outcome() == null || found.members() == null) {
            return false;
        }
        if (found.members().isEmpty()) {
            return found instanceof Determination.NotApplicable;
        }
        List<String> ruled =
                found.members().stream().map(MemberRuling::memberId).toList();
        return ruled.equals(facts.members().stream().map(Member::id).toList());
    }

    @Override
    public String county() {
        return county;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PlanDocument plan() {
        return plan;
    }

    @Override
    public List<Parameter> parameters() {
        return parameters;
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public Procedure procedure() {
        return procedure;
    }

    @Override
    public List<MonitoringCycle> monitoring() {
        return monitoring;
    }

    @Override
    public List<WarningRule> warnings() {
        return warnings;
    }

    @Override
    public Evaluation evaluation() {
        return evaluation;
    }

    @Override
    public List<Provision> provisions() {
        return provisions;
    }
}
