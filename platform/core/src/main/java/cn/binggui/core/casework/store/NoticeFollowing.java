package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.notice.NewStanding;
import cn.binggui.core.notice.NoticeLine;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.notice.Redaction;
import cn.binggui.core.notice.TakeDownReason;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.ruling.Category;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Keeps what hangs on the wall in step with the case files.
 *
 * <p>A notice that has stood its time needs nothing: its own last day ends it.
 */
@Singleton
class NoticeFollowing implements CaseListener {
    private final NoticeStore notices;
    private final NoticeLines lines;
    private final NoticePoster poster;

    NoticeFollowing(NoticeStore notices, NoticeLines lines, NoticePoster poster) {
        this.notices = notices;
        this.lines = lines;
        this.poster = poster;
    }

    @Override
    public void recorded(CaseFile after, CaseEntry entry, CountyPolicy policy, Actor recorder) {
        switch (entry.event()) {
            case CaseEvent.Reopened _ -> notices.takeDown(after.id(), entry.on(), TakeDownReason.OBJECTION);
            case CaseEvent.Withdrawn _ -> notices.takeDown(after.id(), entry.on(), TakeDownReason.WITHDRAWN);
            case CaseEvent.Refused _ -> notices.takeDown(after.id(), entry.on(), TakeDownReason.REFUSED);
            case CaseEvent.StepDone done -> stepDone(after, entry, done, policy, recorder);
            case CaseEvent.Opened _,
                    CaseEvent.SupplementAsked _,
                    CaseEvent.Supplemented _,
                    CaseEvent.Accepted _,
                    CaseEvent.KinshipDeclared _,
                    CaseEvent.RefusalProposed _,
                    CaseEvent.NoticePosted _,
                    CaseEvent.NoticeProved _,
                    CaseEvent.Objected _,
                    CaseEvent.NoticeEnded _,
                    CaseEvent.Confirmed _,
                    CaseEvent.Delivered _,
                    CaseEvent.Suspended _,
                    CaseEvent.Resumed _,
                    CaseEvent.Extended _ -> {
                // what hangs stays as it is
            }
        }
    }

    private void stepDone(
            CaseFile after, CaseEntry entry, CaseEvent.StepDone done, CountyPolicy policy, Actor recorder) {
        if (done.step().equals(OpenSteps.EXTRA) || done.step().equals(OpenSteps.COUNTY_VISIT)) {
            return;
        }
        Step step = OpenSteps.step(policy.procedure(), done.step());
        if (step.kind() == StepKind.STANDING_NOTICE) {
            notices.addToStanding(new NewStanding(
                    after.village(),
                    after.township(),
                    entry.on(),
                    poster.of(step, recorder, after),
                    source(step),
                    Map.of(after.id(), line(after, entry, policy))));
        }
    }

    /** What stood in the notice stands on, under the category that was confirmed. */
    private PublicLine line(CaseFile after, CaseEntry entry, CountyPolicy policy) {
        Optional<PublicLine> noticed = notices.ofCase(after.id()).stream()
                .flatMap(notice -> notice.lines().stream())
                .filter(line -> line.caseId() == after.id() && !line.isTakenDown())
                .map(NoticeLine::shown)
                .findFirst();
        return noticed.map(line -> new PublicLine(line.name(), line.persons(), type(after.state(), policy)))
                .orElseGet(() -> lines.of(policy, after, null, entry.on()));
    }

    private static String type(CaseState state, CountyPolicy policy) {
        Category category = Objects.requireNonNull(state.category());
        return policy.plan().categoryNames().getOrDefault(category, Redaction.UNSETTLED);
    }

    private static String source(Step step) {
        String words = step.allClauses().stream()
                .map(clause -> clause.document() + " " + clause.locator())
                .distinct()
                .collect(Collectors.joining("；"));
        return words.isEmpty() ? step.name() : words;
    }
}
