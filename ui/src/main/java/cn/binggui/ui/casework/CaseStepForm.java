package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 办理: the record of a step; what it asks for follows from the step's kind. */
final class CaseStepForm extends CaseForm {
    private static final int COUNTY_VISITORS = 2;

    private final String step;
    private final CasePeopleInput people;
    private final TextArea text;
    private final CaseEvidenceInput evidence;
    private final Function<List<Evidenced>, StepReport> report;

    CaseStepForm(CaseContext context, String id) {
        step = id;
        Step own = CaseTask.added(id) ? null : OpenSteps.step(context.procedure(), id);
        StepKind kind = kind(context, own);
        report = report(context, kind);
        boolean decides = kind == StepKind.JOINT_ASSESSMENT;
        people = new CasePeopleInput(
                context,
                inputs(),
                own != null ? own.people() : id.equals(OpenSteps.COUNTY_VISIT) ? COUNTY_VISITORS : 1,
                colleague -> !decides || !context.state().handled().contains(colleague.id()));
        text = inputs().text("text", Texts.text(label(kind)));
        text.setId("text");
        evidence = new CaseEvidenceInput(context, inputs(), own == null ? List.of() : own.evidence());
        if (own != null && !own.bureaus().isEmpty()) {
            add(note(Texts.text("caseform.bureaus", String.join("、", own.bureaus()))));
        }
        if (decides && !context.state().handled().isEmpty()) {
            add(note(Texts.text("caseform.people.apart")));
        }
        add(people, text, evidence);
    }

    private static StepKind kind(CaseContext context, @Nullable Step own) {
        if (own != null) {
            return own.kind();
        }
        return Objects.requireNonNullElse(context.state().extra(), StepKind.HOME_VISIT);
    }

    private static String label(StepKind kind) {
        return switch (kind) {
            case HOME_VISIT -> "caseform.findings";
            case COMMUNITY_REVIEW, JOINT_ASSESSMENT -> "caseform.opinion";
            case FINANCIAL_VERIFICATION -> "caseform.verified";
            case APPLICATION,
                    ACCEPTANCE,
                    TOWNSHIP_REVIEW,
                    PUBLIC_NOTICE,
                    CONFIRMATION,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> "caseform.note";
        };
    }

    private Function<List<Evidenced>, StepReport> report(CaseContext context, StepKind kind) {
        return switch (kind) {
            case HOME_VISIT -> {
                CheckboxGroup<VisitMethod> methods = inputs().choices(
                                "methods",
                                Texts.text("caseform.methods"),
                                Arrays.asList(VisitMethod.values()),
                                VisitMethod::name,
                                VisitMethod::term);
                methods.setId("methods");
                add(methods);
                yield given -> new StepReport.Visit(words(), given, methods.getValue());
            }
            case COMMUNITY_REVIEW, JOINT_ASSESSMENT -> {
                CaseVoteInput vote = new CaseVoteInput(inputs());
                add(vote);
                yield given -> new StepReport.Vote(words(), given, vote.ballot(), null);
            }
            case FINANCIAL_VERIFICATION -> {
                CaseVerificationInput answer = new CaseVerificationInput(context, inputs());
                add(answer);
                yield given -> new StepReport.Verified(words(), given, answer.read());
            }
            case APPLICATION,
                    ACCEPTANCE,
                    TOWNSHIP_REVIEW,
                    PUBLIC_NOTICE,
                    CONFIRMATION,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> given -> new StepReport.Note(words(), given);
        };
    }

    private String words() {
        return text.getValue().strip();
    }

    @Override
    CaseSubmission submission() {
        return event(new CaseEvent.StepDone(step, people.given(), report.apply(evidence.given())));
    }
}
