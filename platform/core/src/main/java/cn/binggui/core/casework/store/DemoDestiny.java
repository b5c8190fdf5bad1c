package cn.binggui.core.casework.store;

import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case of the demonstration goes.
 *
 * @param step id of the step before which it stands; {@code null} where it goes on to its end
 * @param late working days by which it has stood there too long; 0 where it is in time
 */
record DemoDestiny(End end, @Nullable String step, int late) {
    private static final int CASES = 72;
    private static final int LATE_DAYS = 50;

    /** What becomes of a case beside its steps. */
    enum End {
        APPLIED,
        SUPPLEMENT_ASKED,
        SUPPLEMENTED,
        STANDS,
        SUSPENDED,
        RESUMED,
        EXTENDED,
        RELATIVE,
        NOTICE_STANDS,
        OBJECTED,
        REOPENED,
        REFUSAL_PROPOSED,
        REFUSED,
        WITHDRAWN,
        THROUGH
    }

    /** Returns the destinies of a county's cases, so that every state of its procedure occurs. */
    static List<DemoDestiny> all(Procedure procedure) {
        List<DemoDestiny> all = new ArrayList<>();
        add(all, 3, End.APPLIED, null, 0);
        add(all, 2, End.SUPPLEMENT_ASKED, null, 0);
        add(all, 1, End.SUPPLEMENTED, null, 0);
        String visit = id(procedure, StepKind.HOME_VISIT);
        String notice = id(procedure, StepKind.PUBLIC_NOTICE);
        String confirmation = id(procedure, StepKind.CONFIRMATION);
        for (Step step : procedure.steps()) {
            if (step.kind() != StepKind.APPLICATION && step.kind() != StepKind.ACCEPTANCE) {
                add(all, 2, End.STANDS, step.id(), 0);
                add(all, 1, End.STANDS, step.id(), LATE_DAYS);
            }
        }
        add(all, 3, End.STANDS, confirmation, 0);
        add(all, 3, End.SUSPENDED, visit, 0);
        add(all, 1, End.SUSPENDED, visit, LATE_DAYS);
        add(all, 2, End.RESUMED, visit, 0);
        if (procedure.track(Track.EXTENDED).isPresent()) {
            add(all, 2, End.EXTENDED, visit, 0);
        }
        add(all, 2, End.RELATIVE, confirmation, 0);
        add(all, 3, End.NOTICE_STANDS, notice, 0);
        add(all, 2, End.OBJECTED, notice, 0);
        add(all, 1, End.REOPENED, notice, 0);
        add(all, 2, End.REFUSAL_PROPOSED, confirmation, 0);
        add(all, 2, End.REFUSED, null, 0);
        add(all, 3, End.WITHDRAWN, visit, 0);
        add(all, Math.max(8, CASES - all.size()), End.THROUGH, null, 0);
        return List.copyOf(all);
    }

    private static void add(List<DemoDestiny> all, int times, End end, @Nullable String step, int late) {
        for (int i = 0; i < times; i++) {
            all.add(new DemoDestiny(end, step, late));
        }
    }

    private static String id(Procedure procedure, StepKind kind) {
        return procedure.steps().stream()
                .filter(step -> step.kind() == kind)
                .map(Step::id)
                .findFirst()
                .orElseThrow();
    }
}
