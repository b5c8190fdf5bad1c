package cn.binggui.core.casework;

import static cn.binggui.core.casework.CaseRules.require;

import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What the record of a step must hold before the step is done. */
public final class StepRules {
    private static final int COUNTY_VISITORS = 2;

    private final Procedure procedure;

    /** Reads the demands of one version of a procedure. */
    public StepRules(Procedure procedure) {
        this.procedure = procedure;
    }

    /** Returns the evidence that must be in the file when a case is accepted: what the application and the acceptance ask for. */
    public List<Evidence> onAcceptance() {
        List<Evidence> asked = new ArrayList<>();
        for (Step step : procedure.steps()) {
            if (step.kind() == StepKind.APPLICATION || step.kind() == StepKind.ACCEPTANCE) {
                asked.addAll(step.evidence());
            } else if (step.id().equals(procedure.clock().from())) {
                // where a signed paper starts the clock, signing it is the acceptance
                step.evidence().stream()
                        .filter(evidence -> evidence.kind() == EvidenceKind.DOCUMENT)
                        .forEach(asked::add);
            }
        }
        return List.copyOf(asked);
    }

    void requireAccepted(CaseState state, CaseEvent.Accepted accepted) {
        requireEvidence(state, onAcceptance(), accepted.evidence());
    }

    void requireDone(CaseState state, CaseEvent.StepDone event) {
        require(!event.people().isEmpty(), "请写明由谁办理");
        switch (event.step()) {
            case OpenSteps.EXTRA -> {
                require(state.extra() != null, "没有待核查的异议");
                requireReport(Objects.requireNonNull(state.extra()), event.report());
            }
            case OpenSteps.COUNTY_VISIT -> {
                requireReport(StepKind.HOME_VISIT, event.report());
                requirePeople("县级入户核查", COUNTY_VISITORS, event.people());
            }
            default -> requireDone(state, OpenSteps.step(procedure, event.step()), event);
        }
    }

    private void requireDone(CaseState state, Step step, CaseEvent.StepDone event) {
        require(
                step.kind() != StepKind.PUBLIC_NOTICE && step.kind() != StepKind.CONFIRMATION,
                "%s不能这样办结".formatted(step.name()));
        requirePeople(step.name(), step.people(), event.people());
        requireReport(step.kind(), event.report());
        requireEvidence(state, step.evidence(), event.report().evidence());
        if (step.kind() == StepKind.JOINT_ASSESSMENT) {
            event.people().stream()
                    .map(Participant::user)
                    .filter(Objects::nonNull)
                    .forEach(user -> CaseRules.apart(state, user));
        }
    }

    private static void requirePeople(String step, int least, List<Participant> people) {
        long distinct = people.stream()
                .map(person -> person.user() == null ? person.name() : person.user())
                .distinct()
                .count();
        require(distinct >= least, "%s须由不少于 %d 人办理".formatted(step, least));
    }

    private static void requireReport(StepKind kind, StepReport report) {
        switch (kind) {
            case HOME_VISIT -> {
                require(
                        report instanceof StepReport.Visit visit
                                && !visit.methods().isEmpty(),
                        "请选择调查方式");
                require(!report.text().isBlank(), "请写明调查情况");
            }
            case COMMUNITY_REVIEW, JOINT_ASSESSMENT -> {
                require(report instanceof StepReport.Vote, "请填写表决情况");
                ((StepReport.Vote) report).ballot().mistake().ifPresent(mistake -> require(false, mistake));
            }
            case FINANCIAL_VERIFICATION -> require(report instanceof StepReport.Verified, "请先取得核对报告");
            case APPLICATION,
                    ACCEPTANCE,
                    TOWNSHIP_REVIEW,
                    PUBLIC_NOTICE,
                    CONFIRMATION,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> require(report instanceof StepReport.Note, "请填写办理记录");
        }
    }

    private static void requireEvidence(CaseState state, List<Evidence> asked, List<Evidenced> given) {
        Set<String> known = new HashSet<>(state.evidence());
        for (Evidenced each : given) {
            Evidence evidence = asked.stream()
                    .filter(one -> one.name().equals(each.name()))
                    .findFirst()
                    .orElse(null);
            if (evidence == null
                    || evidence.kind() != EvidenceKind.PHOTO
                    || !each.attachments().isEmpty()) {
                known.add(each.name());
            }
        }
        String missing = asked.stream()
                .map(Evidence::name)
                .filter(name -> !known.contains(name))
                .collect(Collectors.joining("、"));
        require(missing.isEmpty(), "还缺：%s".formatted(missing));
    }
}
