package cn.binggui.core.casework;

import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Events with everything that a county's procedure asks of them. */
public final class Papers {
    public static final Grounds GROUNDS = new Grounds(
            1,
            "1.0.0",
            Outcome.DETERMINED,
            Category.ALLOWANCE_MARGIN,
            Set.of(Category.values()),
            "低保边缘",
            3,
            900_000L,
            false,
            List.of());

    private Papers() {}

    public static CaseEvent.Accepted accepted(Procedure procedure, Track track) {
        return new CaseEvent.Accepted(track, given(new StepRules(procedure).onAcceptance()));
    }

    public static CaseEvent.StepDone done(Procedure procedure, String id, long... people) {
        Step step = procedure.steps().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
        List<Evidenced> evidence = step == null ? List.of() : given(step.evidence());
        return new CaseEvent.StepDone(id, people(people), report(step == null ? null : step.kind(), evidence));
    }

    public static CaseEvent.StepDone investigated(String id, long... people) {
        return new CaseEvent.StepDone(id, people(people), report(StepKind.HOME_VISIT, List.of()));
    }

    public static CaseEvent.StepDone voted(String id, Ballot ballot, long... people) {
        return new CaseEvent.StepDone(id, people(people), new StepReport.Vote("评议", List.of(), ballot, null));
    }

    public static CaseEvent.Confirmed confirmed(String step, Category category) {
        return new CaseEvent.Confirmed(step, category, "", GROUNDS, null);
    }

    public static CaseEvent.Refused refused(String step, String reasons) {
        return new CaseEvent.Refused(step, reasons, GROUNDS, null);
    }

    private static List<Participant> people(long... keys) {
        return LongStream.of(keys)
                .mapToObj(key -> new Participant(key, "经办人" + key))
                .toList();
    }

    private static List<Evidenced> given(List<Evidence> asked) {
        return asked.stream()
                .map(evidence -> new Evidenced(evidence.name(), List.of(1L)))
                .toList();
    }

    private static StepReport report(@Nullable StepKind kind, List<Evidenced> evidence) {
        return switch (Objects.requireNonNullElse(kind, StepKind.HOME_VISIT)) {
            case HOME_VISIT -> new StepReport.Visit("已入户", evidence, Set.of(VisitMethod.HOME));
            case COMMUNITY_REVIEW, JOINT_ASSESSMENT ->
                new StepReport.Vote("已表决", evidence, new Ballot(7, 5, 4, 1, 0), null);
            case FINANCIAL_VERIFICATION -> new StepReport.Verified("无异常", evidence, null);
            case APPLICATION,
                    ACCEPTANCE,
                    TOWNSHIP_REVIEW,
                    PUBLIC_NOTICE,
                    CONFIRMATION,
                    FILING,
                    REGISTRATION,
                    STANDING_NOTICE -> new StepReport.Note("已办", evidence);
        };
    }
}
