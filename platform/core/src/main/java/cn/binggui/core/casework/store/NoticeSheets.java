package cn.binggui.core.casework.store;

import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.CaseNotice;
import cn.binggui.core.notice.Notice;
import cn.binggui.core.notice.NoticeKind;
import cn.binggui.core.notice.NoticeLine;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is done with all cases of one posted list together, with each in a transaction of its own. */
@Singleton
public class NoticeSheets {
    private final CaseNotices lists;
    private final CaseStore store;
    private final CaseDesk desk;
    private final NoticeProof proof;
    private final Clock clock;

    NoticeSheets(CaseNotices lists, CaseStore store, CaseDesk desk, NoticeProof proof, Clock clock) {
        this.lists = lists;
        this.store = store;
        this.desk = desk;
        this.proof = proof;
        this.clock = clock;
    }

    /**
     * A case whose line hangs.
     *
     * @param act on the case as it stands, today
     * @param number the case's number
     * @param name as it hangs: a surname and no more
     * @param waits whether the case still waits for this notice's end
     */
    public record Hanging(CaseAct act, String number, String name, boolean waits) {}

    /**
     * Returns the cases whose lines hang on a list that ends, in the order of the list.
     *
     * @throws Refusal NOT_FOUND if there is no such list in the actor's scope
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<Hanging> cases(Actor actor, long notice) {
        Notice list = lists.visible(actor, notice);
        LocalDate today = LocalDate.now(clock);
        Map<Long, CaseFile> files = store
                .findAll(list.lines().stream().map(NoticeLine::caseId).toList())
                .stream()
                .collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return list.lines().stream()
                .filter(line -> !line.isTakenDown())
                .flatMap(line ->
                        Stream.ofNullable(files.get(line.caseId())).map(file -> hanging(list, line, file, today)))
                .toList();
    }

    private static Hanging hanging(Notice list, NoticeLine line, CaseFile file, LocalDate today) {
        return new Hanging(
                new CaseAct(file.id(), file.state().seq(), today),
                file.number(),
                line.shown().name(),
                isOf(list, file));
    }

    /** Returns what {@link #endAll} would make of one case of the list, and writes nothing. */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public Cases.Outcome prospect(Actor actor, long notice, CaseAct act) {
        return outcome(act, () -> desk.check(actor, act, ended(actor, lists.visible(actor, notice), act)));
    }

    /**
     * Ends the notice of several cases of a list whose time is over, each in a transaction of its own.
     *
     * @return what became of each, in the same order: one that is objected to, lacks its picture or has gone on is left as it is
     * @throws Refusal NOT_FOUND if there is no such list in the actor's scope
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<Cases.Outcome> endAll(Actor actor, long notice, List<CaseAct> acts) {
        Notice list = lists.visible(actor, notice);
        return acts.stream()
                .map(act -> outcome(act, () -> desk.write(actor, act, ended(actor, list, act))))
                .toList();
    }

    /**
     * Puts a picture of the list on its board into the file of every case that waits for its end, each in a transaction of its own.
     *
     * @return what became of each, in the order of the list
     * @throws Refusal BAD_INPUT, path {@code file}, where the picture is empty, too large, unreadable or of another type; no case has it
     *     then; NOT_FOUND if there is no such list in the actor's scope
     */
    @Permission({COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<Cases.Outcome> prove(Actor actor, long notice, String fileName, byte[] content) {
        Notice list = lists.visible(actor, notice);
        return cases(actor, notice).stream()
                .filter(Hanging::waits)
                .map(Hanging::act)
                .map(act -> outcome(
                        act,
                        () -> proof.add(actor, act, standing(actor, list, act).step(), fileName, content)))
                .toList();
    }

    private CaseEvent.NoticeEnded ended(Actor actor, Notice list, CaseAct act) {
        return new CaseEvent.NoticeEnded(standing(actor, list, act).step());
    }

    private CaseNotice standing(Actor actor, Notice list, CaseAct act) {
        CaseFile file = desk.visible(actor, act.id());
        CaseNotice current = file.state().notice();
        boolean hangs = list.lines().stream().anyMatch(line -> line.caseId() == act.id() && !line.isTakenDown());
        if (current == null || !hangs || !isOf(list, file)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "这一户的公示已经办结或撤下");
        }
        return current;
    }

    /** A case can hang again on a later list; then the earlier one is no longer its own. */
    private static boolean isOf(Notice list, CaseFile file) {
        CaseNotice current = file.state().notice();
        return list.kind() == NoticeKind.PUBLIC
                && current != null
                && current.postedOn().equals(list.postedOn());
    }

    /** A picture or a day that is wrong is wrong for every case alike, and is told once. */
    private static Cases.Outcome outcome(CaseAct act, Runnable work) {
        try {
            work.run();
            return new Cases.Outcome(act.id(), null);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.BAD_INPUT) {
                throw refusal;
            }
            return new Cases.Outcome(act.id(), refusal.getMessage());
        }
    }
}
