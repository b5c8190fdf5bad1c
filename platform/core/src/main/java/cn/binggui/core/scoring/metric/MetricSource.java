package cn.binggui.core.scoring.metric;

import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;

/** Where a metric's numbers come from. */
public enum MetricSource {
    /** The cases' own events. */
    CASES,
    /** The findings of spot checks. */
    SPOT_CHECKS,
    /** Nothing that is recorded yet (无数据来源). */
    NONE;

    /** Returns the metric's source on this platform. */
    public static MetricSource of(Metric metric) {
        return switch (metric) {
            case ACCEPTED_IN_TIME,
                    STEPS_IN_TIME,
                    CASES_IN_TIME,
                    SENT_BACK,
                    OBJECTIONS_UPHELD,
                    NOTICES_PROPER,
                    REGISTERED_IN_TIME,
                    AGREES_WITH_RULES,
                    VERIFIED -> CASES;
            case SPOT_CHECK_ERRORS -> SPOT_CHECKS;
            case VISITS_ON_SCHEDULE, SCREENED_IN_TIME, FEEDBACK_IN_TIME -> NONE;
        };
    }

    /** Returns the metric's source in a county: none also where its procedure has nothing of the kind, such as no limit for acceptance. */
    public static MetricSource of(Metric metric, Procedure procedure) {
        MetricSource source = of(metric);
        return source == CASES && !occurs(metric, procedure) ? NONE : source;
    }

    private static boolean occurs(Metric metric, Procedure procedure) {
        return switch (metric) {
            case ACCEPTED_IN_TIME -> AcceptanceWatch.limit(procedure) != null;
            case SENT_BACK, OBJECTIONS_UPHELD ->
                procedure.steps().stream().map(Step::objection).anyMatch(objection -> objection != null);
            case NOTICES_PROPER -> has(procedure, StepKind.PUBLIC_NOTICE);
            case REGISTERED_IN_TIME -> has(procedure, StepKind.REGISTRATION);
            case VERIFIED -> has(procedure, StepKind.FINANCIAL_VERIFICATION);
            case STEPS_IN_TIME, CASES_IN_TIME, AGREES_WITH_RULES -> true;
            case SPOT_CHECK_ERRORS, VISITS_ON_SCHEDULE, SCREENED_IN_TIME, FEEDBACK_IN_TIME -> false;
        };
    }

    private static boolean has(Procedure procedure, StepKind kind) {
        return procedure.steps().stream().anyMatch(step -> step.kind() == kind);
    }
}
