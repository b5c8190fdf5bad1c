package cn.binggui.core.casework;

import static cn.binggui.core.Refusal.Kind.CONFLICT;
import static cn.binggui.core.Refusal.Kind.UNPROCESSABLE;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.Countdown;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.casework.CaseState.Supplement;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.Objection;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.Track;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be written into a case file next, under the county's procedure. */
public final class CaseRules {
    private final Procedure procedure;
    private final WorkingCalendar calendar;
    private final StepRules steps;

    /** Applies one version of a procedure on one version of the calendar. */
    public CaseRules(Procedure procedure, WorkingCalendar calendar) {
        this.procedure = procedure;
        this.calendar = calendar;
        steps = new StepRules(procedure);
    }

    /**
     * Admits an entry or says why not.
     *
     * @throws Refusal CONFLICT where the file has gone on in the meantime; UNPROCESSABLE where the procedure does not allow it
     */
    public void admit(CaseState state, CaseEntry entry) {
        require(entry.seq() == state.seq() + 1, CONFLICT, "这个案卷刚被别人办理过，请刷新后再试；您填写的内容仍保留在页面上");
        require(
                !state.phase().isFinal(),
                "这个案卷已经%s，不能再办理".formatted(state.phase().term()));
        LocalDate last = state.lastOn();
        require(last == null || !entry.on().isBefore(last), "日期不能早于上一步的 %s".formatted(last));
        switch (entry.event()) {
            case CaseEvent.Opened opened -> require(state.seq() == 0, "这个案卷已经建立");
            case CaseEvent.SupplementAsked asked -> askSupplement(state, asked);
            case CaseEvent.Supplemented supplemented -> require(state.supplement() == Supplement.ASKED, "没有要求补正的材料");
            case CaseEvent.Accepted accepted -> accept(state, accepted, entry.on());
            case CaseEvent.KinshipDeclared declared -> said(declared.relation(), "请写明近亲属关系");
            case CaseEvent.StepDone step -> stepDone(state, step);
            case CaseEvent.RefusalProposed proposed -> proposeRefusal(state, proposed);
            case CaseEvent.NoticePosted posted -> post(state, posted, entry.on());
            case CaseEvent.NoticeProved proved -> {
                standing(state);
                require(!proved.pictures().isEmpty(), "请至少上传一张公示照片");
            }
            case CaseEvent.Objected objected -> object(state, objected, entry.on());
            case CaseEvent.Reopened reopened -> reopen(state, reopened);
            case CaseEvent.NoticeEnded ended -> endNotice(state, entry.on());
            case CaseEvent.Confirmed confirmed -> {
                decide(state, confirmed.step(), entry.actor());
                require(!state.refusalProposed(), "已提出不符合条件，不能确认；如需确认请先重新调查");
                require(
                        confirmed.grounds().possible().contains(confirmed.category()),
                        "核定结果不支持确认为“%s”".formatted(confirmed.category().term()));
            }
            case CaseEvent.Refused refused -> {
                decide(state, refused.step(), entry.actor());
                said(refused.reasons(), "请写明不予确认的理由");
            }
            case CaseEvent.Delivered delivered -> {
                require(state.phase() == CasePhase.REFUSED, "没有待送达的不予确认决定");
                said(delivered.how(), "请写明如何送达");
            }
            case CaseEvent.Suspended suspended -> {
                running(state);
                said(suspended.reasons(), "请写明中止的理由");
            }
            case CaseEvent.Resumed resumed -> require(state.phase() == CasePhase.SUSPENDED, "案卷没有中止");
            case CaseEvent.Extended extended -> extend(state, extended, entry.on());
            case CaseEvent.Withdrawn withdrawn -> said(withdrawn.reasons(), "请写明撤回的理由");
        }
    }

    /** Returns the last day on which a notice posted that day stands. */
    public @Nullable LocalDate noticeUntil(CaseState state, Step step, LocalDate postedOn) {
        return step.limitFor(state.category())
                .map(limit -> new Countdown(calendar, Suspensions.NONE).end(postedOn, limit.days(), limit.unit()))
                .orElse(null);
    }

    private static void askSupplement(CaseState state, CaseEvent.SupplementAsked asked) {
        applied(state);
        require(state.supplement() == Supplement.NONE, "补正只能一次性告知，这个案卷已经告知过");
        require(!asked.missing().isEmpty(), "请列出全部需要补正的材料");
    }

    private void accept(CaseState state, CaseEvent.Accepted accepted, LocalDate on) {
        applied(state);
        require(state.supplement() != Supplement.ASKED, "补正的材料还没有收到，请先登记补正");
        require(accepted.track() != Track.EXTENDED, "受理时不能直接选用特殊延长，请在办理中按条件延长");
        require(
                procedure.track(accepted.track()).isPresent(),
                "本县方案没有“%s”这一程序".formatted(accepted.track().term()));
        require(calendar.isWorking(on), "%s 不是工作日，请在 %s 受理".formatted(on, calendar.workingOnOrAfter(on)));
        steps.requireAccepted(state, accepted);
    }

    private void stepDone(CaseState state, CaseEvent.StepDone event) {
        running(state);
        open(state, event.step());
        steps.requireDone(state, event);
    }

    private void proposeRefusal(CaseState state, CaseEvent.RefusalProposed proposed) {
        running(state);
        said(proposed.reasons(), "请写明不符合哪项条件");
        require(state.notice() == null, "公示期间不能提出不符合条件，请先处理公示");
        require(state.category() == null, "已经拟确认，不能再提出不符合条件；公示中发现问题的按异议核查");
        String undone = procedure.steps().stream()
                .filter(step -> step.kind() == StepKind.HOME_VISIT || step.kind() == StepKind.FINANCIAL_VERIFICATION)
                .filter(step -> !state.done().containsKey(step.id()))
                .map(Step::name)
                .collect(Collectors.joining("、"));
        require(undone.isEmpty(), "请先完成%s，再提出不符合条件".formatted(undone));
    }

    private void post(CaseState state, CaseEvent.NoticePosted posted, LocalDate on) {
        running(state);
        open(state, posted.step());
        Step step = OpenSteps.step(procedure, posted.step());
        require(step.kind() == StepKind.PUBLIC_NOTICE, "%s不是公示".formatted(step.name()));
        require(state.notice() == null, "公示已经张贴，正在公示期内");
        require(posted.until().equals(noticeUntil(state, step, on)), "公示截止日与本县的公示天数不符，请刷新后重新张贴");
    }

    private static void object(CaseState state, CaseEvent.Objected objected, LocalDate on) {
        CaseNotice notice = standing(state);
        said(objected.text(), "请写明异议内容");
        require(!on.isAfter(notice.until()), "公示已于 %s 期满，不再受理异议；可以依法申请复核或举报".formatted(notice.until()));
    }

    private void reopen(CaseState state, CaseEvent.Reopened reopened) {
        CaseNotice notice = standing(state);
        require(notice.objections() > 0, "没有待处理的异议");
        said(reopened.reasons(), "请写明异议的核查安排");
        Objection objection = OpenSteps.step(procedure, notice.step()).objection();
        List<StepKind> allowed = objection == null ? List.of() : objection.leadsTo();
        require(allowed.contains(reopened.by()), "按本县程序，公示有异议的应当：" + (objection == null ? "" : objection.words()));
    }

    private void endNotice(CaseState state, LocalDate on) {
        CaseNotice notice = standing(state);
        require(on.isAfter(notice.until()), "公示到 %s 止，期满后才能办结".formatted(notice.until()));
        require(notice.objections() == 0, "还有 %d 条异议没有核查".formatted(notice.objections()));
        boolean pictured = OpenSteps.step(procedure, notice.step()).evidence().stream()
                .anyMatch(evidence -> evidence.kind() == EvidenceKind.PHOTO);
        require(!pictured || notice.pictures() > 0, "请先上传公示照片");
    }

    private void decide(CaseState state, String id, long actor) {
        running(state);
        open(state, id);
        require(OpenSteps.step(procedure, id).kind() == StepKind.CONFIRMATION, "这一步不是审核确认");
        apart(state, actor);
    }

    private void extend(CaseState state, CaseEvent.Extended extended, LocalDate on) {
        running(state);
        said(extended.reasons(), "请写明延长的理由");
        require(state.track() != Track.EXTENDED, "已经延长过");
        require(procedure.track(Track.EXTENDED).isPresent(), "本县方案没有延长办理的规定");
        LocalDate due = dueOn(state);
        require(due == null || !on.isAfter(due), "已超过 %s 的期限，不能再延长".formatted(due));
    }

    /** Returns when the case must be through; {@code null} before acceptance and while the clock stands still. */
    public @Nullable LocalDate dueOn(CaseState state) {
        LocalDate acceptedOn = state.acceptedOn();
        return acceptedOn == null
                ? null
                : procedure
                        .track(state.track())
                        .map(track -> new Countdown(calendar, Suspensions.of(state.suspensions()))
                                .end(acceptedOn, track.days(), track.unit()))
                        .orElse(null);
    }

    static void apart(CaseState state, long person) {
        require(!state.handled().contains(person), Refusal.Kind.FORBIDDEN, "经办或调查过这个案卷的人员不能参加研判、作出决定，请由其他人员办理");
    }

    private void open(CaseState state, String step) {
        List<String> open = OpenSteps.of(procedure, state);
        require(
                open.contains(step),
                "现在应办理："
                        + open.stream().map(id -> OpenSteps.name(procedure, id)).collect(Collectors.joining("、")));
    }

    private static void applied(CaseState state) {
        require(state.phase() == CasePhase.APPLIED, "这个案卷已经受理");
    }

    private static void running(CaseState state) {
        require(
                state.phase() == CasePhase.RUNNING,
                switch (state.phase()) {
                    case APPLIED -> "请先受理";
                    case SUSPENDED -> "案卷已中止，请先恢复办理";
                    case REFUSED -> "已作出不予确认的决定，只待送达";
                    case RUNNING, COMPLETE, CLOSED_REFUSED, WITHDRAWN -> "这个案卷已经办结";
                });
    }

    private static CaseNotice standing(CaseState state) {
        running(state);
        CaseNotice notice = state.notice();
        require(notice != null, "没有正在公示的名单");
        return Objects.requireNonNull(notice);
    }

    private static void said(String text, String otherwise) {
        require(!text.isBlank(), otherwise);
    }

    static void require(boolean right, String otherwise) {
        require(right, UNPROCESSABLE, otherwise);
    }

    private static void require(boolean right, Refusal.Kind kind, String otherwise) {
        if (!right) {
            throw Refusal.of(kind, otherwise);
        }
    }
}
