package cn.binggui.core.casework.store;

import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.document.Documents;
import cn.binggui.core.document.Issue;
import cn.binggui.core.document.NoticeSheet;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.NoticeLine;
import cn.binggui.core.notice.NoticeLinks;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.EvidenceKind;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts notices together for those who work on them, and prints them. */
@Singleton
class NoticeReading {
    private final CaseStore store;
    private final NoticePoster poster;
    private final NoticeLinks links;
    private final Documents documents;
    private final Clock clock;

    NoticeReading(CaseStore store, NoticePoster poster, NoticeLinks links, Documents documents, Clock clock) {
        this.store = store;
        this.poster = poster;
        this.links = links;
        this.documents = documents;
        this.clock = clock;
    }

    List<PostedNotice> posted(List<Notice> notices) {
        List<Long> cases = notices.stream()
                .map(Notice::lines)
                .flatMap(Collection::stream)
                .map(NoticeLine::caseId)
                .distinct()
                .toList();
        Map<Long, CaseFile> files = store.findAll(cases).stream().collect(Collectors.toMap(CaseFile::id, file -> file));
        LocalDate today = LocalDate.now(clock);
        return notices.stream()
                .map(notice -> new PostedNotice(
                        notice,
                        poster.name(notice.village()),
                        poster.name(notice.township()),
                        notice.standsOn(today),
                        links.of(TenantBinding.current(), notice),
                        notice.lines().stream()
                                .map(line -> line(notice, line, files.get(line.caseId())))
                                .toList()))
                .toList();
    }

    private PostedNotice.Line line(Notice notice, NoticeLine line, @Nullable CaseFile file) {
        if (file == null) {
            return new PostedNotice.Line(line, "", PostedNotice.Proof.OVER, 0);
        }
        CaseNotice current = file.state().notice();
        if (current == null
                || line.isTakenDown()
                || notice.kind() != NoticeKind.PUBLIC
                || !current.postedOn().equals(notice.postedOn())) {
            return new PostedNotice.Line(line, file.number(), PostedNotice.Proof.OVER, 0);
        }
        return new PostedNotice.Line(
                line, file.number(), proof(store.policy(file).procedure(), current), current.objections());
    }

    private static PostedNotice.Proof proof(Procedure procedure, CaseNotice notice) {
        if (notice.pictures() > 0) {
            return PostedNotice.Proof.PROVED;
        }
        boolean asked = step(procedure, notice.step()).evidence().stream()
                .anyMatch(evidence -> evidence.kind() == EvidenceKind.PHOTO);
        return asked ? PostedNotice.Proof.MISSING : PostedNotice.Proof.NOT_ASKED;
    }

    private static Step step(Procedure procedure, String id) {
        return procedure.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Prints a list that has an end; what was taken down is left out. */
    byte[] sheet(Notice notice, CaseFile first) {
        Procedure procedure = store.policy(first).procedure();
        Step step = procedure.steps().stream()
                .filter(each -> each.kind() == StepKind.PUBLIC_NOTICE)
                .findFirst()
                .orElseThrow();
        List<Clause> clauses = NoticeTerms.clauses(step, null);
        return documents.noticeSheet(new NoticeSheet(
                new Issue(Long.toString(notice.id()), notice.poster(), notice.postedOn(), ""),
                poster.name(notice.township()) + poster.name(notice.village()),
                decidedBefore(procedure, step) ? "拟确认低收入人口" : "申请认定低收入人口的家庭",
                notice.postedOn(),
                Objects.requireNonNull(notice.until()),
                notice.shown().stream().map(NoticeReading::entry).toList(),
                "向%s、%s反映，或扫描下方二维码查看".formatted(poster.village(notice.village()), poster.township(notice.township())),
                links.of(TenantBinding.current(), notice),
                clauses));
    }

    private static boolean decidedBefore(Procedure procedure, Step notice) {
        return procedure.steps().stream()
                .takeWhile(step -> !step.id().equals(notice.id()))
                .anyMatch(step -> step.kind() == StepKind.CONFIRMATION);
    }

    private static NoticeSheet.Entry entry(PublicLine line) {
        return new NoticeSheet.Entry(line.name(), line.persons(), line.type());
    }
}
