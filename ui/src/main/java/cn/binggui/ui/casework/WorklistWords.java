package cn.binggui.ui.casework;

import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.list.CaseRow;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How lists write what a row holds, in the county's own words. */
final class WorklistWords {
    private final CountyPolicy policy;
    private final Map<String, String> steps = new LinkedHashMap<>();
    private final LocalDate today;

    WorklistWords(CountyPolicy policy, LocalDate today) {
        this.policy = policy;
        this.today = today;
        Procedure procedure = policy.procedure();
        procedure.steps().forEach(step -> steps.put(step.id(), step.name()));
        steps.put(OpenSteps.EXTRA, OpenSteps.name(procedure, OpenSteps.EXTRA));
        steps.put(OpenSteps.COUNTY_VISIT, OpenSteps.name(procedure, OpenSteps.COUNTY_VISIT));
    }

    /** Returns the names by id of all steps at which a case may be, in the county's order. */
    Map<String, String> steps() {
        return steps;
    }

    /** Returns a step's name; a step that the county had in an earlier version only goes by its id. */
    String step(String id) {
        return steps.getOrDefault(id, id);
    }

    /** Returns what is to be done, and what it waits for. */
    String step(CaseRow row) {
        String step = row.step() == null ? row.phase().term() : step(row.step());
        LocalDate ready = row.readyOn();
        if (row.objections() > 0) {
            return Texts.text("worklist.step.objections", step, row.objections());
        }
        if (ready != null && ready.isAfter(today)) {
            return Texts.text("worklist.step.until", step, ready.minusDays(1));
        }
        return row.phase() == CasePhase.APPLIED && ready == null ? Texts.text("worklist.step.supplement", step) : step;
    }

    /** Returns the kind of the step that is to be done; empty where it is none of the county's own. */
    Optional<StepKind> kind(CaseRow row) {
        return policy.procedure().steps().stream()
                .filter(step -> step.id().equals(row.step()))
                .map(Step::kind)
                .findFirst();
    }

    String category(CaseRow row) {
        Category category = row.category();
        if (category == null) {
            return "";
        }
        return tentative(row) ? Texts.text("worklist.category.tentative", category(category)) : category(category);
    }

    /** Returns the county's name of a category. */
    String category(Category category) {
        return policy.plan().categoryNames().getOrDefault(category, category.term());
    }

    /** A confirmation that a notice follows takes effect when the notice has ended. */
    private boolean tentative(CaseRow row) {
        return row.phase() == CasePhase.RUNNING
                && policy.procedure().steps().stream().anyMatch(Step::tentative)
                && kind(row).map(kind -> kind == StepKind.PUBLIC_NOTICE).orElse(true);
    }

    String left(CaseRow row) {
        return left(row.lamp(), row.actBy(), row.workingDaysLeft());
    }

    private String left(Lamp lamp, @Nullable LocalDate actBy, @Nullable Integer days) {
        if (actBy == null || days == null) {
            return "";
        }
        if (actBy.equals(today)) {
            return Texts.text("worklist.left.today");
        }
        if (lamp == Lamp.OVERDUE) {
            return days == 0 ? "" : Texts.text("worklist.left.over", -days);
        }
        return Texts.text("worklist.left.days", days);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
