package cn.binggui.core.casework;

import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.util.List;

/** Which steps of a procedure a case can do now. */
public final class OpenSteps {
    /** The id of a step that an objection demands and that the county does not arrange itself. */
    public static final String EXTRA = "objection";

    /**
     * The id of the visit by people of the county before a near relative's case is decided (民发〔2021〕57号第十一条、第二十条).
     */
    public static final String COUNTY_VISIT = "county-visit";

    private OpenSteps() {}

    /** Returns the steps of the first stage that is not finished; none once the case is through or at rest. */
    public static List<String> of(Procedure procedure, CaseState state) {
        if (state.phase() != CasePhase.RUNNING) {
            return List.of();
        }
        if (state.extra() != null) {
            return List.of(EXTRA);
        }
        for (List<Step> stage : procedure.stages()) {
            List<String> open = stage.stream()
                    .filter(step -> !state.done().containsKey(step.id()))
                    .filter(step -> !state.refusalProposed() || step.kind() != StepKind.PUBLIC_NOTICE)
                    .map(Step::id)
                    .toList();
            if (!open.isEmpty()) {
                return awaitsCountyVisit(state) && decides(stage) ? List.of(COUNTY_VISIT) : open;
            }
        }
        return List.of();
    }

    private static boolean awaitsCountyVisit(CaseState state) {
        return state.kinship() && !state.done().containsKey(COUNTY_VISIT);
    }

    private static boolean decides(List<Step> stage) {
        return stage.stream().anyMatch(step -> step.kind() == StepKind.CONFIRMATION);
    }

    /** Returns the Chinese name of a step, of the county's own or one that was added to them. */
    public static String name(Procedure procedure, String id) {
        return switch (id) {
            case EXTRA -> "异议核查";
            case COUNTY_VISIT -> "县级入户核查";
            default -> step(procedure, id).name();
        };
    }

    /**
     * Returns the county's step of that id.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static Step step(Procedure procedure, String id) {
        return procedure.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }
}
