package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.StepSchedule;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The county's procedure drawn: what is done with its day, what is to be done now, what is still to come. */
final class CaseRail extends Composite<Section> {
    private final CaseView view;
    private final Procedure procedure;
    private final CaseState state;
    private final ClauseButtons clauses;
    private final Div detail = new Div();
    private @Nullable NativeButton shown;

    /** How far a step is. */
    private enum Progress {
        DONE,
        NOW,
        AGAIN,
        LATER
    }

    CaseRail(CaseView view, ClauseButtons clauses) {
        this.view = view;
        procedure = view.policy().procedure();
        state = view.file().state();
        this.clauses = clauses;
        OrderedList rail = new OrderedList();
        rail.addClassName("case-rail");
        if (procedure.steps().stream().noneMatch(step -> step.kind() == StepKind.ACCEPTANCE)) {
            rail.add(new ListItem(reception()));
        }
        for (List<Step> stage : procedure.stages()) {
            added(stage).forEach(node -> rail.add(new ListItem(node)));
            rail.add(stage(stage));
        }
        detail.addClassName("case-step-detail");
        detail.setVisible(false);
        getContent().setId("rail");
        getContent().getElement().setAttribute("aria-label", Texts.text("casepage.rail"));
        getContent().add(rail, detail);
    }

    private ListItem stage(List<Step> stage) {
        ListItem item = new ListItem();
        item.setClassName("case-parallel", stage.size() > 1);
        stage.forEach(step -> item.add(node(step)));
        return item;
    }

    /** What objections and kinship add to the county's own steps, before the stage at which they are done. */
    private List<Div> added(List<Step> stage) {
        boolean present = stage.stream().anyMatch(step -> progress(step.id()) != Progress.DONE)
                && before(stage).stream().allMatch(step -> progress(step.id()) == Progress.DONE);
        boolean decides = stage.stream().anyMatch(step -> step.kind() == StepKind.CONFIRMATION);
        List<Div> added = new ArrayList<>();
        if (state.extra() != null && present) {
            added.add(node(OpenSteps.EXTRA, Progress.NOW, state.extra().term()));
        }
        if (state.kinship() && decides) {
            LocalDate done = state.done().get(OpenSteps.COUNTY_VISIT);
            boolean now = view.outlook().open().contains(OpenSteps.COUNTY_VISIT);
            added.add(node(
                    OpenSteps.COUNTY_VISIT,
                    done != null ? Progress.DONE : now ? Progress.NOW : Progress.LATER,
                    done == null ? Performer.COUNTY.term() : Texts.text("casepage.rail.done", done)));
        }
        return added;
    }

    private List<Step> before(List<Step> stage) {
        return procedure.stages().stream()
                .takeWhile(each -> !each.equals(stage))
                .flatMap(List::stream)
                .toList();
    }

    /** Where the plan arranges no acceptance, the file still begins with it. */
    private Div reception() {
        LocalDate accepted = state.acceptedOn();
        Div node = node(
                "reception",
                accepted != null ? Progress.DONE : state.phase() == CasePhase.APPLIED ? Progress.NOW : Progress.LATER,
                accepted == null
                        ? Texts.text("casepage.rail.reception.open")
                        : Texts.text("casepage.rail.done", accepted));
        return node;
    }

    private Div node(Step step) {
        Progress progress = progress(step.id());
        NativeButton button = button(step.id(), step.name(), progress, when(step, progress));
        button.addClickListener(click -> show(button, step));
        button.setTitle(Texts.text("casepage.rail.open", step.name()));
        button.setClassName("case-node-notice", step.kind() == StepKind.PUBLIC_NOTICE);
        Div node = new Div(button);
        node.addClassName("case-node-place");
        Objection objection = step.objection();
        if (objection != null) {
            node.add(styled(Texts.text("casepage.rail.back", back(objection)), "case-back"));
        }
        return node;
    }

    private Div node(String id, Progress progress, String when) {
        String name = id.equals("reception") ? Texts.text("casepage.rail.reception") : OpenSteps.name(procedure, id);
        NativeButton button = button(id, name, progress, when);
        button.setEnabled(false);
        Div node = new Div(button);
        node.addClassName("case-node-place");
        return node;
    }

    private NativeButton button(String id, String name, Progress progress, String when) {
        NativeButton button = new NativeButton();
        button.setId("step-" + id);
        button.addClassNames("case-node", "case-node-" + progress.name().toLowerCase(Locale.ROOT));
        button.add(styled(name, "case-node-name"), styled(when, "case-node-when"));
        if (progress == Progress.NOW) {
            button.getElement().setAttribute("aria-current", "step");
        }
        return button;
    }

    private Progress progress(String id) {
        if (state.done().containsKey(id)) {
            return Progress.DONE;
        }
        boolean accepting = state.phase() == CasePhase.APPLIED
                && OpenSteps.step(procedure, id).kind() == StepKind.ACCEPTANCE;
        if (accepting || view.outlook().open().contains(id)) {
            return Progress.NOW;
        }
        return CaseWords.doneBefore(view, id) ? Progress.AGAIN : Progress.LATER;
    }

    private String when(Step step, Progress progress) {
        return switch (progress) {
            case DONE ->
                Texts.text("casepage.rail.done", String.valueOf(state.done().get(step.id())));
            case NOW ->
                step.performers().stream().map(Performer::term).collect(Collectors.joining("、"))
                        + due(step, "casepage.rail.now");
            case AGAIN -> Texts.text("casepage.rail.again");
            case LATER -> {
                String due = due(step, "casepage.rail.due");
                yield due.isEmpty() ? step.kind().term() : due;
            }
        };
    }

    private String due(Step step, String words) {
        Schedule schedule = view.schedule();
        if (schedule == null || state.phase() != CasePhase.RUNNING) {
            return "";
        }
        return schedule.steps().stream()
                .filter(each -> each.step().id().equals(step.id()))
                .map(StepSchedule::dueOn)
                .filter(day -> day != null)
                .findFirst()
                .map(day -> Texts.text(words, day))
                .orElse("");
    }

    /** Names the county's own steps to which an objection leads, or the kind of step that is then added. */
    private String back(Objection objection) {
        Set<StepKind> kinds = Set.copyOf(objection.leadsTo());
        String own = procedure.steps().stream()
                .filter(step -> kinds.contains(step.kind()))
                .map(Step::name)
                .collect(Collectors.joining("、"));
        return own.isEmpty() ? objection.leadsTo().stream().map(StepKind::term).collect(Collectors.joining("、")) : own;
    }

    private void show(NativeButton button, Step step) {
        boolean again = button.equals(shown);
        if (shown != null) {
            shown.getElement().removeAttribute("aria-expanded");
        }
        shown = again ? null : button;
        detail.removeAll();
        detail.setVisible(!again);
        if (!again) {
            button.getElement().setAttribute("aria-expanded", "true");
            detail.add(new CaseStepDetail(step, state.category(), clauses));
        }
    }
}
