package cn.binggui.core.casework;

import cn.binggui.core.calendar.StateCouncil;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.PluginJars;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Carries one case on, as people do: each entry is admitted before it is written. */
public final class Desk {
    public static final long CLERK = 1;
    public static final long COLLEAGUE = 2;
    public static final long HEAD = 3;

    private static final CountyPolicies POLICIES = PluginJars.load();

    public final Procedure procedure;
    public final List<CaseEntry> file = new ArrayList<>();
    private final WorkingCalendar calendar = StateCouncil.calendar();
    public final CaseRules rules;
    public CaseState state = CaseState.EMPTY;
    public LocalDate today;

    public Desk(String county, String today) {
        this(POLICIES.get(county).procedure(), today);
    }

    public Desk(Procedure procedure, String today) {
        this.procedure = procedure;
        rules = new CaseRules(procedure, calendar);
        this.today = LocalDate.parse(today);
    }

    public Desk on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    public Desk write(long actor, CaseEvent event) {
        CaseEntry entry = new CaseEntry(state.seq() + 1, today, actor, event);
        rules.admit(state, entry);
        file.add(entry);
        state = CaseFold.next(procedure, state, entry);
        return this;
    }

    public Desk accepted(Track track) {
        write(CLERK, new CaseEvent.Opened("窗口", false));
        return write(CLERK, Papers.accepted(procedure, track));
    }

    public List<String> open() {
        return OpenSteps.of(procedure, state);
    }

    public Step step(StepKind kind) {
        return procedure.steps().stream()
                .filter(step -> step.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    public Desk done(StepKind kind) {
        boolean decides = kind == StepKind.JOINT_ASSESSMENT;
        return write(
                CLERK,
                decides
                        ? Papers.done(procedure, step(kind).id(), HEAD)
                        : Papers.done(procedure, step(kind).id(), CLERK, COLLEAGUE));
    }

    public Desk posted() {
        Step notice = step(StepKind.PUBLIC_NOTICE);
        return write(CLERK, new CaseEvent.NoticePosted(notice.id(), until(notice)));
    }

    public LocalDate until(Step notice) {
        return Objects.requireNonNull(rules.noticeUntil(state, notice, today));
    }

    public Desk noticed() {
        posted().write(
                        CLERK,
                        new CaseEvent.NoticeProved(step(StepKind.PUBLIC_NOTICE).id(), List.of(1L)));
        today = Objects.requireNonNull(state.notice()).until().plusDays(1);
        return write(
                CLERK, new CaseEvent.NoticeEnded(step(StepKind.PUBLIC_NOTICE).id()));
    }

    public Desk confirmed(Category category) {
        return write(HEAD, Papers.confirmed(step(StepKind.CONFIRMATION).id(), category));
    }

    /** Does whatever is open, in the county's order, until the case is through. */
    public Desk through(Category category) {
        while (!open().isEmpty()) {
            Step next = OpenSteps.step(procedure, open().getFirst());
            switch (next.kind()) {
                case PUBLIC_NOTICE -> noticed();
                case CONFIRMATION -> confirmed(category);
                case APPLICATION,
                        ACCEPTANCE,
                        FINANCIAL_VERIFICATION,
                        HOME_VISIT,
                        COMMUNITY_REVIEW,
                        TOWNSHIP_REVIEW,
                        JOINT_ASSESSMENT,
                        FILING,
                        REGISTRATION,
                        STANDING_NOTICE -> done(next.kind());
            }
        }
        return this;
    }
}
