package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.calendar.Deadline;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.Scheduling;
import cn.binggui.core.document.AcceptanceNotice;
import cn.binggui.core.document.Decision;
import cn.binggui.core.document.Documents;
import cn.binggui.core.document.Issue;
import cn.binggui.core.document.Reason;
import cn.binggui.core.document.SupplementNotice;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TrackLimit;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the letters of a case from its entries alone, so that they read the same whenever they are drawn. */
@Singleton
class CaseLetters {
    private static final String READING_CONFIRMED_BY = "作出决定时的解读";
    private static final Decision.Remedies REMEDIES = new Decision.Remedies("作出本决定的机关所在地的县级人民政府", "有管辖权的人民法院");

    private final Documents documents;
    private final WorkingCalendars calendars;

    CaseLetters(Documents documents, WorkingCalendars calendars) {
        this.documents = documents;
        this.calendars = calendars;
    }

    /**
     * Draws what an entry is made out as.
     *
     * @param applicant full name
     */
    byte[] draw(CaseView view, String applicant, CaseEntry entry) {
        return switch (entry.event()) {
            case CaseEvent.SupplementAsked asked ->
                documents.supplementNotice(new SupplementNotice(
                        issue(view, entry, "补"),
                        applicant,
                        view.file().openedOn(),
                        asked.missing().stream()
                                .map(paper -> new SupplementNotice.Paper(paper, ""))
                                .toList(),
                        null,
                        clauses(view, StepKind.APPLICATION, StepKind.ACCEPTANCE)));
            case CaseEvent.Accepted accepted -> acceptance(view, applicant, entry, accepted);
            case CaseEvent.Confirmed confirmed -> {
                Decision.Outcome outcome = new Decision.Confirmed(
                        Objects.requireNonNullElse(confirmed.grounds().persons(), 1),
                        view.policy()
                                .plan()
                                .categoryNames()
                                .getOrDefault(
                                        confirmed.category(),
                                        confirmed.category().term()),
                        confirmed.words().isBlank() ? List.of() : List.of(confirmed.words()),
                        noticeUntil(view, entry, confirmed));
                yield decision(view, applicant, entry, outcome, reasons(confirmed.grounds()));
            }
            case CaseEvent.Refused refused -> {
                List<Reason> reasons = Stream.concat(
                                Stream.of(new Reason(refused.reasons(), List.of())),
                                reasons(refused.grounds()).stream())
                        .toList();
                yield decision(view, applicant, entry, new Decision.Refused("社会救助"), reasons);
            }
            case CaseEvent.Opened _,
                    CaseEvent.Supplemented _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.StepDone _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Objected _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _,
                    CaseEvent.Withdrawn _ -> throw new IllegalArgumentException("an entry that is made out as nothing");
        };
    }

    private byte[] acceptance(CaseView view, String applicant, CaseEntry entry, CaseEvent.Accepted accepted) {
        Procedure procedure = view.policy().procedure();
        TrackLimit track = procedure.track(accepted.track()).orElseThrow();
        // as it was told on that day: what stopped the clock later is no part of the notice
        Schedule schedule =
                new Scheduling(procedure, calendars.current(), null).from(entry.on(), track, Suspensions.NONE);
        Deadline total = schedule.total();
        return documents.acceptanceNotice(new AcceptanceNotice(
                issue(view, entry, "受"),
                AcceptanceNotice.Form.NOTICE,
                applicant,
                view.file().number(),
                entry.on(),
                track.track().term(),
                "%d个%s".formatted(track.days(), track.unit().term()),
                total.dueOn(),
                total.provisional(),
                total.explanation(procedure.clock().event()),
                Stream.concat(track.clauses().stream(), procedure.clock().clauses().stream())
                        .distinct()
                        .toList()));
    }

    private byte[] decision(
            CaseView view, String applicant, CaseEntry entry, Decision.Outcome outcome, List<Reason> reasons) {
        return documents.decision(new Decision(
                issue(view, entry, "定"),
                applicant,
                view.file().number(),
                Objects.requireNonNull(view.file().state().acceptedOn()),
                outcome,
                reasons,
                REMEDIES));
    }

    /** Returns the last day of the notice on which a tentative confirmation waits; {@code null} where it is in effect. */
    private static @Nullable LocalDate noticeUntil(CaseView view, CaseEntry entry, CaseEvent.Confirmed confirmed) {
        if (awaitsNotice(view.policy().procedure(), view.entries(), entry, confirmed)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "拟确认后尚未张贴公示，张贴后才能出具决定书");
        }
        if (!OpenSteps.step(view.policy().procedure(), confirmed.step()).tentative()) {
            return null;
        }
        LocalDate until = null;
        for (RecordedEntry later : view.entries()) {
            if (later.entry().seq() > entry.seq()) {
                switch (later.entry().event()) {
                    case CaseEvent.NoticePosted posted -> until = posted.until();
                    case CaseEvent.NoticeEnded _ -> {
                        return null;
                    }
                    case CaseEvent _ -> {
                        // says nothing about the notice
                    }
                }
            }
        }
        return until;
    }

    /** Tells whether a confirmation takes effect after a notice that nobody has posted yet. */
    static boolean awaitsNotice(
            Procedure procedure, List<RecordedEntry> entries, CaseEntry entry, CaseEvent.Confirmed confirmed) {
        return OpenSteps.step(procedure, confirmed.step()).tentative()
                && entries.stream()
                        .map(RecordedEntry::entry)
                        .noneMatch(
                                later -> later.seq() > entry.seq() && later.event() instanceof CaseEvent.NoticePosted);
    }

    private static List<Reason> reasons(Grounds grounds) {
        return grounds.reasons().stream()
                .map(reason -> new Reason(
                        reason.words(),
                        reason.clauses().stream().map(CaseLetters::clause).toList()))
                .toList();
    }

    private static Clause clause(Grounds.Cited cited) {
        Level level = Level.valueOf(cited.level());
        return new Clause(
                "",
                cited.document(),
                cited.locator(),
                level,
                cited.text(),
                level == Level.INTERPRETATION ? READING_CONFIRMED_BY : null);
    }

    private static List<Clause> clauses(CaseView view, StepKind... kinds) {
        List<StepKind> wanted = List.of(kinds);
        return view.policy().procedure().steps().stream()
                .filter(step -> wanted.contains(step.kind()))
                .map(Step::clauses)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The number is the case's own with the document's place in its file; the township seals what it issues. */
    private static Issue issue(CaseView view, CaseEntry entry, String kind) {
        return new Issue(
                "%s%s第%d号".formatted(view.file().number(), kind, entry.seq()), body(view.township()), entry.on(), "");
    }

    private static String body(String township) {
        return township.endsWith("街道") ? township + "办事处" : township + "人民政府";
    }
}
