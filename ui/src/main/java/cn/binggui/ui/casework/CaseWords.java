package cn.binggui.ui.casework;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Evidenced;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.StepReport;
import cn.binggui.core.casework.VisitMethod;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells a case's events in words. */
final class CaseWords {
    private CaseWords() {}

    /** Returns the county's own name of a category. */
    static String category(CountyPolicy policy, Category category) {
        return policy.plan().categoryNames().getOrDefault(category, category.term());
    }

    /** Tells whether a step was done at any time, whether or not that still counts. */
    static boolean doneBefore(CaseView view, String step) {
        return view.entries().stream()
                .map(entry -> entry.entry().event())
                .anyMatch(event ->
                        event instanceof CaseEvent.StepDone done && done.step().equals(step)
                                || event instanceof CaseEvent.NoticePosted posted
                                        && posted.step().equals(step)
                                || event instanceof CaseEvent.Confirmed confirmed
                                        && confirmed.step().equals(step)
                                || event instanceof CaseEvent.Refused refused
                                        && refused.step().equals(step));
    }

    /** Returns what kind of thing happened, in a few words. */
    static String title(CountyPolicy policy, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened _ -> Texts.text("casepage.event.opened");
            case CaseEvent.SupplementAsked _ -> Texts.text("casepage.event.supplementAsked");
            case CaseEvent.Supplemented _ -> Texts.text("casepage.event.supplemented");
            case CaseEvent.Accepted _ -> Texts.text("casepage.event.accepted");
            case CaseEvent.KinshipDeclared _ -> Texts.text("casepage.event.kinship");
            case CaseEvent.StepDone done -> OpenSteps.name(policy.procedure(), done.step());
            case CaseEvent.RefusalProposed _ -> Texts.text("casepage.event.refusalProposed");
            case CaseEvent.NoticePosted posted ->
                Texts.text("casepage.event.posted", OpenSteps.name(policy.procedure(), posted.step()));
            case CaseEvent.NoticeProved _ -> Texts.text("casepage.event.proved");
            case CaseEvent.Objected _ -> Texts.text("casepage.event.objected");
            case CaseEvent.Reopened _ -> Texts.text("casepage.event.reopened");
            case CaseEvent.NoticeEnded ended ->
                Texts.text("casepage.event.noticeEnded", OpenSteps.name(policy.procedure(), ended.step()));
            case CaseEvent.Confirmed confirmed ->
                Texts.text(
                        tentative(policy, confirmed.step())
                                ? "casepage.event.confirmed.tentative"
                                : "casepage.event.confirmed",
                        category(policy, confirmed.category()));
            case CaseEvent.Refused _ -> Texts.text("casepage.event.refused");
            case CaseEvent.Delivered _ -> Texts.text("casepage.event.delivered");
            case CaseEvent.Suspended _ -> Texts.text("casepage.event.suspended");
            case CaseEvent.Resumed _ -> Texts.text("casepage.event.resumed");
            case CaseEvent.Extended _ -> Texts.text("casepage.event.extended");
            case CaseEvent.Withdrawn _ -> Texts.text("casepage.event.withdrawn");
        };
    }

    private static boolean tentative(CountyPolicy policy, String step) {
        return OpenSteps.step(policy.procedure(), step).tentative();
    }

    /** Returns what the entry says, sentence by sentence. */
    static List<String> told(CountyPolicy policy, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Opened opened ->
                List.of(Texts.text(
                        opened.byAgent() ? "casepage.told.opened.agent" : "casepage.told.opened", opened.channel()));
            case CaseEvent.SupplementAsked asked ->
                List.of(Texts.text("casepage.told.missing", String.join("、", asked.missing())));
            case CaseEvent.Supplemented supplemented ->
                List.of(Texts.text("casepage.told.handedIn", String.join("、", supplemented.handedIn())));
            case CaseEvent.Accepted accepted ->
                List.of(Texts.text("casepage.told.track", accepted.track().term()));
            case CaseEvent.KinshipDeclared declared -> List.of(declared.relation());
            case CaseEvent.StepDone done -> told(done);
            case CaseEvent.RefusalProposed proposed -> List.of(proposed.reasons());
            case CaseEvent.NoticePosted posted -> List.of(Texts.text("casepage.told.until", posted.until()));
            case CaseEvent.NoticeProved proved ->
                List.of(Texts.text("casepage.told.pictures", proved.pictures().size()));
            case CaseEvent.Objected objected ->
                List.of(
                        objected.text(),
                        objected.by().isBlank()
                                ? Texts.text("casepage.told.anonymous")
                                : Texts.text("casepage.told.by", objected.by()));
            case CaseEvent.Reopened reopened ->
                List.of(Texts.text("casepage.told.reopened", reopened.by().term()), reopened.reasons());
            case CaseEvent.NoticeEnded _, CaseEvent.Resumed _ -> List.of();
            case CaseEvent.Confirmed confirmed -> confirmed.words().isBlank() ? List.of() : List.of(confirmed.words());
            case CaseEvent.Refused refused -> List.of(refused.reasons());
            case CaseEvent.Delivered delivered -> List.of(delivered.how());
            case CaseEvent.Suspended suspended -> List.of(suspended.reasons());
            case CaseEvent.Extended extended -> List.of(extended.reasons());
            case CaseEvent.Withdrawn withdrawn -> List.of(withdrawn.reasons());
        };
    }

    private static List<String> told(CaseEvent.StepDone done) {
        List<String> told = new ArrayList<>();
        told.add(Texts.text(
                "casepage.told.people",
                done.people().stream().map(Participant::name).collect(Collectors.joining("、"))));
        switch (done.report()) {
            case StepReport.Visit visit ->
                told.add(Texts.text(
                        "casepage.told.methods",
                        visit.methods().stream().sorted().map(VisitMethod::term).collect(Collectors.joining("、"))));
            case StepReport.Vote vote -> told.add(vote.ballot().words());
            case StepReport.Verified _ -> told.add(Texts.text("casepage.told.verified"));
            case StepReport.Note _ -> {
                // its words are all it says
            }
        }
        if (!done.report().text().isBlank()) {
            told.add(done.report().text());
        }
        return told;
    }

    /** Returns the evidence that came with the entry. */
    static List<Evidenced> evidence(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Accepted accepted -> accepted.evidence();
            case CaseEvent.StepDone done -> done.report().evidence();
            case CaseEvent.NoticeProved proved ->
                List.of(new Evidenced(Texts.text("casepage.event.proved.evidence"), proved.pictures()));
            case CaseEvent.Opened _,
                    CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.Objected _,
                    CaseEvent.Reopened _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Confirmed _,
                    CaseEvent.Refused _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _,
                    CaseEvent.Withdrawn _ -> List.of();
        };
    }
}
