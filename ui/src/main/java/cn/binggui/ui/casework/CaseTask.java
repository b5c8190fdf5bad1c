package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseAuthority;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person can do with a case now.
 *
 * @param step which step is done; {@code null} for what is no step
 */
record CaseTask(Deed deed, @Nullable String step) {
    /** Returns what the person may do, steps one by one. */
    static List<CaseTask> of(CaseView view, Actor actor) {
        List<CaseTask> tasks = new ArrayList<>();
        for (Deed deed : Deed.values()) {
            if (view.deeds().contains(deed)) {
                if (deed == Deed.DO_STEP) {
                    view.outlook().open().stream()
                            .filter(step -> does(view, actor, step))
                            .forEach(step -> tasks.add(new CaseTask(deed, step)));
                } else {
                    tasks.add(new CaseTask(deed, null));
                }
            }
        }
        return List.copyOf(tasks);
    }

    private static boolean does(CaseView view, Actor actor, String step) {
        Procedure procedure = view.policy().procedure();
        if (!added(step)) {
            StepKind kind = OpenSteps.step(procedure, step).kind();
            if (kind == StepKind.PUBLIC_NOTICE || kind == StepKind.CONFIRMATION) {
                return false;
            }
        }
        CaseEvent done = new CaseEvent.StepDone(step, List.of(), new StepReport.Note("", List.of()));
        return !Collections.disjoint(
                new CaseAuthority(procedure).mayWrite(view.file().state(), done, null), CaseTiers.of(actor));
    }

    /** Tells whether a step was added to the county's own. */
    static boolean added(String step) {
        return step.equals(OpenSteps.EXTRA) || step.equals(OpenSteps.COUNTY_VISIT);
    }

    /** Returns the task that carries the case on, to be opened at once; empty where the person can only wait. */
    static Optional<CaseTask> primary(List<CaseTask> tasks, CaseState state, LocalDate today) {
        CaseNotice notice = state.notice();
        List<Deed> order =
                new ArrayList<>(List.of(Deed.SUPPLEMENT, Deed.ACCEPT, Deed.DO_STEP, Deed.CONFIRM, Deed.REFUSE));
        if (state.refusalProposed()) {
            order.addFirst(Deed.REFUSE);
        }
        if (notice != null) {
            if (notice.objections() > 0) {
                order.add(Deed.REOPEN);
            } else if (notice.pictures() == 0) {
                order.add(Deed.PROVE_NOTICE);
            } else if (today.isAfter(notice.until())) {
                order.add(Deed.END_NOTICE);
            }
        }
        order.addAll(List.of(Deed.POST_NOTICE, Deed.RESUME, Deed.DELIVER));
        return order.stream()
                .flatMap(deed -> tasks.stream().filter(task -> task.deed() == deed))
                .findFirst();
    }

    static Optional<CaseTask> ofKey(List<CaseTask> tasks, String key) {
        return tasks.stream().filter(task -> task.key().equals(key)).findFirst();
    }

    /** Returns by what the task is known in addresses and drafts. */
    String key() {
        return step == null ? deed.name() : deed.name() + "." + step;
    }

    String label(Procedure procedure) {
        return step == null ? deed.term() : OpenSteps.name(procedure, step);
    }
}
