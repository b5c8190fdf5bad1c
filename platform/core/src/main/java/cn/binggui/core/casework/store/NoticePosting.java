package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Grounds;
import cn.binggui.core.notice.NewNotice;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeStore;
import cn.binggui.core.notice.PublicLine;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts a village's cases on as many sheets as they have ends. */
@Singleton
class NoticePosting {
    private final CaseStore store;
    private final CaseDesk desk;
    private final NoticeLines lines;
    private final NoticePoster poster;
    private final NoticeStore notices;
    private final WorkingCalendars calendars;

    NoticePosting(
            CaseStore store,
            CaseDesk desk,
            NoticeLines lines,
            NoticePoster poster,
            NoticeStore notices,
            WorkingCalendars calendars) {
        this.store = store;
        this.desk = desk;
        this.lines = lines;
        this.poster = poster;
        this.notices = notices;
        this.calendars = calendars;
    }

    /** A case, and how it is to hang. */
    private record Posting(CaseFile file, CaseAct act, NoticeTerms terms, PublicLine line) {
        Sheet sheet() {
            return new Sheet(terms.until(), terms.days(), terms.source());
        }
    }

    /** What all lines of one sheet have in common. */
    private record Sheet(LocalDate until, int days, String source) {}

    List<NoticeCandidate> candidates(String village, LocalDate day) {
        List<NoticeCandidate> found = new ArrayList<>();
        for (CaseFile file : store.runningIn(village)) {
            CountyPolicy policy = store.policy(file);
            if (NoticeTerms.open(policy.procedure(), file.state()).isPresent()) {
                Posting posting =
                        posting(file, new CaseAct(file.id(), file.state().seq(), day));
                found.add(new NoticeCandidate(
                        file.id(),
                        file.state().seq(),
                        file.number(),
                        posting.line(),
                        posting.terms().until(),
                        posting.terms().days(),
                        posting.terms().source()));
            }
        }
        return List.copyOf(found);
    }

    List<Notice> post(Actor actor, String village, List<CaseAct> acts, LocalDate day) {
        if (acts.isEmpty()) {
            throw Refusal.badInput("cases", "请至少选择一个案卷");
        }
        Set<Long> seen = new HashSet<>();
        List<Posting> postings = new ArrayList<>();
        for (CaseAct act : acts) {
            if (!seen.add(act.id())) {
                throw Refusal.badInput("cases", "同一个案卷选了两次");
            }
            CaseFile file = desk.visible(actor, act.id());
            if (!file.village().equals(village)) {
                throw Refusal.badInput("cases", "案卷 %s 不属于这个村（社区）".formatted(file.number()));
            }
            postings.add(naming(file, () -> posting(file, new CaseAct(act.id(), act.seen(), day))));
        }
        Map<Sheet, List<Posting>> sheets = postings.stream()
                .collect(Collectors.groupingBy(
                        Posting::sheet,
                        () -> new TreeMap<>(Comparator.comparing(Sheet::until)
                                .thenComparing(Sheet::days)
                                .thenComparing(Sheet::source)),
                        Collectors.toList()));
        return sheets.entrySet().stream()
                .map(sheet -> post(actor, village, sheet.getKey(), sheet.getValue(), day))
                .toList();
    }

    private Notice post(Actor actor, String village, Sheet sheet, List<Posting> postings, LocalDate day) {
        // first the files, in the order of their keys: they know who may post, and two who post at once wait for each
        // other in turn
        postings.stream()
                .sorted(Comparator.comparing(posting -> posting.file().id()))
                .forEach(posting -> naming(
                        posting.file(),
                        () -> desk.post(
                                actor,
                                posting.act(),
                                new CaseEvent.NoticePosted(
                                        posting.terms().step().id(),
                                        posting.terms().until()))));
        Posting any = postings.getFirst();
        return notices.post(new NewNotice(
                village,
                any.file().township(),
                day,
                sheet.until(),
                sheet.days(),
                poster.of(any.terms().step(), actor, any.file()),
                sheet.source(),
                postings.stream()
                        .collect(Collectors.toMap(posting -> posting.file().id(), Posting::line))));
    }

    private Posting posting(CaseFile file, CaseAct act) {
        CountyPolicy policy = store.policy(file);
        NoticeTerms terms = NoticeTerms.of(policy.procedure(), calendars.current(), file.state(), act.on());
        return new Posting(file, act, terms, lines.of(policy, file, decided(file), act.on()));
    }

    /** Returns what the confirmation that stands rested on. */
    private @Nullable Grounds decided(CaseFile file) {
        if (file.state().category() == null) {
            return null;
        }
        return store.entries(file.id()).reversed().stream()
                .map(entry -> entry.entry().event())
                .filter(CaseEvent.Confirmed.class::isInstance)
                .map(event -> ((CaseEvent.Confirmed) event).grounds())
                .findFirst()
                .orElse(null);
    }

    /** Says of which case a refusal speaks. */
    private static <T> T naming(CaseFile file, Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            throw Refusal.of(refusal.kind(), "案卷 %s：%s".formatted(file.number(), words(refusal)));
        }
    }

    private static String words(Refusal refusal) {
        return refusal.mistakes().isEmpty()
                ? refusal.getMessage()
                : refusal.mistakes().getFirst().message();
    }
}
