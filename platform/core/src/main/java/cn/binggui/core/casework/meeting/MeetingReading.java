package cn.binggui.core.casework.meeting;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.Ballot;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseMeetings;
import cn.binggui.core.document.Documents;
import cn.binggui.core.document.Issue;
import cn.binggui.core.document.Minutes;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts meetings together for those who hold them, and draws their minutes. */
@Singleton
class MeetingReading {
    private final CaseMeetings cases;
    private final PlaceNames places;
    private final Documents documents;

    MeetingReading(CaseMeetings cases, PlaceNames places, Documents documents) {
        this.cases = cases;
        this.places = places;
        this.documents = documents;
    }

    MeetingView view(Actor actor, Meeting meeting) {
        return new MeetingView(
                meeting,
                name(meeting.township()),
                meeting.items().stream()
                        .map(item -> of(cases.visible(item.caseId(), actor), meeting.state() != MeetingState.CLOSED))
                        .toList());
    }

    MeetingRow row(Meeting meeting) {
        long unwritten = meeting.state() != MeetingState.CLOSED
                ? 0
                : meeting.items().stream()
                        .filter(item -> item.minute().result() != Result.DEFERRED && item.written() == null)
                        .count();
        return new MeetingRow(
                meeting.id(),
                meeting.state(),
                meeting.on(),
                name(meeting.township()),
                meeting.head().title(),
                meeting.head().place(),
                meeting.items().size(),
                (int) unwritten);
    }

    /**
     * Returns a case as a meeting sees it.
     *
     * @param determined whether to say what the determination says now, which takes a moment
     */
    MeetingCase of(CaseFile file, boolean determined) {
        Optional<Step> step = cases.step(file);
        return new MeetingCase(
                file.id(),
                file.state().seq(),
                file.number(),
                cases.maskedApplicant(file),
                Objects.requireNonNullElse(name(file.village()), ""),
                step.map(Step::name).orElse(""),
                step.filter(each -> each.kind() == StepKind.CONFIRMATION).isPresent(),
                file.state().kinship(),
                file.state().handled(),
                determined ? grounds(file) : null,
                determined ? cases.approver(file).orElse(null) : null);
    }

    private @Nullable Grounds grounds(CaseFile file) {
        try {
            return cases.grounds(file);
        } catch (Refusal none) {
            return null;
        }
    }

    /** Draws the minutes with full names; whoever calls takes that down. */
    byte[] minutes(Actor actor, Meeting meeting) {
        Map<Long, CaseFile> files = new HashMap<>();
        meeting.items().forEach(item -> files.put(item.caseId(), cases.visible(item.caseId(), actor)));
        List<Minutes.Conflict> conflicts = new ArrayList<>();
        List<Minutes.Item> items = new ArrayList<>();
        for (Meeting.Item item : meeting.items()) {
            CaseFile file = Objects.requireNonNull(files.get(item.caseId()));
            for (Meeting.Member member : meeting.members()) {
                String tie = item.minute().conflicts().get(member.number());
                if (tie != null) {
                    conflicts.add(new Minutes.Conflict(member.name(), file.number(), tie, true));
                }
            }
            items.add(item(meeting, item, file));
        }
        return documents.minutes(new Minutes(
                new Issue(Long.toString(meeting.id()), body(meeting), meeting.on(), ""),
                meeting.head().title(),
                "%s %s".formatted(meeting.on(), meeting.head().time()).strip(),
                meeting.head().place(),
                meeting.head().chair(),
                meeting.head().recorder(),
                meeting.members().stream()
                        .map(member -> new Minutes.Attendee(member.name(), member.unit(), member.present()))
                        .toList(),
                conflicts,
                items));
    }

    private Minutes.Item item(Meeting meeting, Meeting.Item item, CaseFile file) {
        Ballot ballot = MeetingRules.ballot(meeting, item.minute());
        Result result = Objects.requireNonNull(item.minute().result());
        return new Minutes.Item(
                file.number(),
                cases.applicant(file),
                item.minute().category() == null
                        ? "低收入人口认定申请"
                        : "拟确认为" + cases.categoryName(file, item.minute().category()),
                ballot.agree(),
                ballot.against(),
                ballot.abstain(),
                result.term(),
                item.minute().words());
    }

    private String body(Meeting meeting) {
        return cases.body(meeting.township());
    }

    private @Nullable String name(@Nullable String code) {
        return code == null ? null : places.of(TenantBinding.current()).getOrDefault(code, code);
    }
}
