package cn.binggui.core.casework;

import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.util.List;

/** Which steps of a procedure a case can do now. */
final class OpenSteps {
    /** The id of a step that an objection demands and that the county does not arrange itself. */
    static final String EXTRA = "objection";

    private OpenSteps() {}

    /** Returns the steps of the first stage that is not finished; none once the case is through or at rest. */
    static List<String> of(Procedure procedure, CaseState state) {
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
                return open;
            }
        }
        return List.of();
    }

    /**
     * Returns the county's step of that id.
     *
     * @throws IllegalArgumentException where there is none
     */
    static Step step(Procedure procedure, String id) {
        return procedure.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no step " + id));
    }
}
