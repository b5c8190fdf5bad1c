package cn.binggui.core.casework.store;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.StepRules;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.DemoDestiny.End;
import cn.binggui.policy.declared.Evidence;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Walks a case of the demonstration along its county's procedure, as people would, until its destiny or today is reached. */
final class DemoWalk {
    static final long VILLAGE = -1;
    static final long TOWNSHIP = -2;
    static final long TOWNSHIP_HEAD = -3;
    static final long COUNTY = -4;

    private static final Ballot BALLOT = new Ballot(9, 7, 6, 1, 0);

    private final Procedure procedure;
    private final CaseRules rules;
    private final WorkingCalendar calendar;
    private final DemoDestiny destiny;
    private final DemoPace pace;
    private final long picture;
    private final Function<LocalDate, Grounds> grounds;
    private final List<CaseEntry> file = new ArrayList<>();
    private CaseState state = CaseState.EMPTY;
    private LocalDate day;
    private boolean arrived;

    /**
     * @param picture key of the picture that is given where one is asked for
     * @param grounds what a decision rests on, by day of acceptance
     */
    DemoWalk(
            Procedure procedure,
            WorkingCalendar calendar,
            DemoDestiny destiny,
            DemoPace pace,
            LocalDate start,
            long picture,
            Function<LocalDate, Grounds> grounds) {
        this.procedure = procedure;
        this.calendar = calendar;
        this.destiny = destiny;
        this.pace = pace;
        this.picture = picture;
        this.grounds = grounds;
        rules = new CaseRules(procedure, calendar);
        day = calendar.workingOnOrAfter(start);
    }

    /** Returns the file; its days may lie after today, where the start was too late. */
    List<CaseEntry> walk() {
        write(VILLAGE, new CaseEvent.Opened(procedure.channels().getFirst().name(), false));
        if (destiny.end() == End.APPLIED || !accept()) {
            return file;
        }
        if (destiny.end() == End.RELATIVE) {
            write(TOWNSHIP, new CaseEvent.KinshipDeclared("与本村村干部系近亲属"));
        }
        while (!OpenSteps.of(procedure, state).isEmpty()) {
            String next = OpenSteps.of(procedure, state).getFirst();
            boolean relativesVisit = next.equals(OpenSteps.COUNTY_VISIT) && destiny.end() == End.RELATIVE;
            if (relativesVisit || next.equals(destiny.step())) {
                arrived = true;
                stand(next);
                if (!goesOn()) {
                    return file;
                }
            }
            for (int days = pace.before(next); days > 0; days--) {
                nextDay();
            }
            step(next);
        }
        if (state.phase() == CasePhase.REFUSED && destiny.end() != End.REFUSED) {
            nextDay();
            write(VILLAGE, new CaseEvent.Delivered("直接送达"));
        }
        return file;
    }

    /** Returns whether the walk has come to where the case is to stand; a household that is refused before never does. */
    boolean arrived() {
        return arrived || destiny.step() == null;
    }

    private boolean accept() {
        if (destiny.end() == End.SUPPLEMENT_ASKED || destiny.end() == End.SUPPLEMENTED) {
            write(TOWNSHIP, new CaseEvent.SupplementAsked(List.of("近期医疗费用票据", "就业收入证明")));
            if (destiny.end() == End.SUPPLEMENTED) {
                nextDay();
                write(VILLAGE, new CaseEvent.Supplemented(List.of("近期医疗费用票据", "就业收入证明")));
            }
            return false;
        }
        nextDay();
        write(TOWNSHIP, new CaseEvent.Accepted(Track.STANDARD, given(new StepRules(procedure).onAcceptance())));
        return true;
    }

    /** Does what the destiny adds at the step before which the case stands. */
    private void stand(String step) {
        switch (destiny.end()) {
            case SUSPENDED -> write(TOWNSHIP, new CaseEvent.Suspended("等待外省核对结果"));
            case RESUMED -> {
                write(TOWNSHIP, new CaseEvent.Suspended("申请人住院，暂无法入户"));
                nextDay();
                nextDay();
                write(TOWNSHIP, new CaseEvent.Resumed());
            }
            case EXTENDED -> write(TOWNSHIP, new CaseEvent.Extended("人户分离，调查困难"));
            case WITHDRAWN -> write(VILLAGE, new CaseEvent.Withdrawn("申请人已稳定就业，自愿撤回"));
            case NOTICE_STANDS, OBJECTED, REOPENED -> {
                post(step);
                if (destiny.end() != End.NOTICE_STANDS) {
                    nextDay();
                    write(VILLAGE, new CaseEvent.Objected("反映该户申报的务工收入偏低", ""));
                }
                if (destiny.end() == End.REOPENED) {
                    nextDay();
                    write(TOWNSHIP, new CaseEvent.Reopened(objection(step), "入户核实务工收入"));
                }
            }
            case REFUSAL_PROPOSED -> write(TOWNSHIP, new CaseEvent.RefusalProposed("核对发现收入超过标准"));
            case APPLIED, SUPPLEMENT_ASKED, SUPPLEMENTED, STANDS, RELATIVE, REFUSED, THROUGH -> {
                // it only stands there
            }
        }
    }

    private boolean goesOn() {
        return destiny.end() == End.THROUGH || destiny.end() == End.REFUSED;
    }

    private StepKind objection(String step) {
        return Objects.requireNonNull(OpenSteps.step(procedure, step).objection())
                .leadsTo()
                .getFirst();
    }

    private void step(String id) {
        if (id.equals(OpenSteps.EXTRA) || id.equals(OpenSteps.COUNTY_VISIT)) {
            done(id, COUNTY, visit(List.of()));
            return;
        }
        Step step = OpenSteps.step(procedure, id);
        switch (step.kind()) {
            case PUBLIC_NOTICE -> {
                post(id);
                day = calendar.workingOnOrAfter(
                        Objects.requireNonNull(state.notice()).until().plusDays(1));
                write(VILLAGE, new CaseEvent.NoticeEnded(id));
            }
            case CONFIRMATION -> decide(id);
            case HOME_VISIT -> done(id, TOWNSHIP, visit(given(step.evidence())));
            case FINANCIAL_VERIFICATION ->
                done(id, TOWNSHIP, new StepReport.Verified("核对平台纸质报告：未发现与申报不符", given(step.evidence()), null));
            case COMMUNITY_REVIEW ->
                done(id, VILLAGE, new StepReport.Vote("村民代表评议，情况属实", given(step.evidence()), BALLOT, null));
            case JOINT_ASSESSMENT ->
                done(id, TOWNSHIP_HEAD, new StepReport.Vote("集中研判，同意拟定意见", given(step.evidence()), BALLOT, null));
            case APPLICATION, ACCEPTANCE, TOWNSHIP_REVIEW, FILING, REGISTRATION, STANDING_NOTICE ->
                done(id, TOWNSHIP_HEAD, new StepReport.Note("已办理", given(step.evidence())));
        }
    }

    private void decide(String id) {
        Grounds ground = grounds.apply(Objects.requireNonNull(state.acceptedOn()));
        Category category = ground.category();
        boolean supported = category != null && ground.possible().contains(category);
        write(
                TOWNSHIP_HEAD,
                category != null && supported && destiny.end() != End.REFUSED
                        ? new CaseEvent.Confirmed(id, category, "", ground, null)
                        : new CaseEvent.Refused(id, "经核定不符合认定条件", ground, null));
    }

    private void post(String id) {
        Step step = OpenSteps.step(procedure, id);
        write(VILLAGE, new CaseEvent.NoticePosted(id, Objects.requireNonNull(rules.noticeUntil(state, step, day))));
        if (pace.proved()) {
            write(VILLAGE, new CaseEvent.NoticeProved(id, List.of(picture)));
        }
    }

    private void done(String id, long actor, StepReport report) {
        List<Participant> people = List.of(new Participant(actor, recorder(actor)), new Participant(null, "协办人员"));
        write(actor, new CaseEvent.StepDone(id, people, report));
    }

    private static StepReport visit(List<Evidenced> evidence) {
        return new StepReport.Visit(
                "住房一般，主要收入为务工和种植，与申报一致", evidence, Set.of(VisitMethod.HOME, VisitMethod.NEIGHBOURS));
    }

    private List<Evidenced> given(List<Evidence> asked) {
        return asked.stream()
                .map(evidence -> new Evidenced(
                        evidence.name(), evidence.kind() == EvidenceKind.PHOTO ? List.of(picture) : List.of()))
                .toList();
    }

    /** Returns how the demonstration calls one of those who work in it. */
    static String recorder(long actor) {
        return switch ((int) actor) {
            case (int) VILLAGE -> "演示村级经办";
            case (int) TOWNSHIP -> "演示乡镇经办";
            case (int) TOWNSHIP_HEAD -> "演示乡镇审核";
            default -> "演示县级核查";
        };
    }

    private void write(long actor, CaseEvent event) {
        CaseEntry entry = new CaseEntry(state.seq() + 1, day, actor, event);
        rules.admit(state, entry);
        file.add(entry);
        state = CaseFold.next(procedure, state, entry);
    }

    private void nextDay() {
        day = calendar.workingOnOrAfter(day.plusDays(1));
    }
}
