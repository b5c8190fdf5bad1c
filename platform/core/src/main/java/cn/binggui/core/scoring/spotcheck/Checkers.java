package cn.binggui.core.scoring.spotcheck;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.Participant;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.RecordedEntry;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps those who handled or decided a case from checking it. */
@Singleton
class Checkers {
    private static final int LONGEST = 2000;
    private static final int MOST_OTHERS = 10;
    private static final int LONGEST_NAME = 30;

    private final CaseStore cases;
    private final AuditLog audit;

    Checkers(CaseStore cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Checks what is written down of a check on the spot. */
    static void requireWords(NewFinding found) {
        Finding.Content content = found.content();
        if (found.error() != null && content.words().isBlank()) {
            throw Refusal.badInput("words", "有差错的，请写明发现的情况");
        }
        if (content.words().length() > LONGEST) {
            throw Refusal.badInput("words", "情况说明不超过%d字".formatted(LONGEST));
        }
        if (content.others().size() > MOST_OTHERS
                || content.others().stream().anyMatch(name -> name.isBlank() || name.length() > LONGEST_NAME)) {
            throw Refusal.badInput("others", "同行核查人最多%d人，每人写一个姓名".formatted(MOST_OTHERS));
        }
    }

    /**
     * Checks that nobody who checks has had a hand in the case.
     *
     * @param others names of those who check beside the actor; who has no account is known by name alone
     * @throws Refusal FORBIDDEN, which is taken down
     */
    void requireApart(Actor actor, long caseId, List<String> others) {
        CaseFile file = cases.find(caseId).orElseThrow();
        Set<Long> users = new HashSet<>(file.state().handled());
        Set<String> names = new HashSet<>();
        for (RecordedEntry recorded : cases.entries(caseId)) {
            users.add(recorded.entry().actor());
            names.add(recorded.actorName());
            if (recorded.entry().event() instanceof CaseEvent.StepDone done) {
                for (Participant each : done.people()) {
                    names.add(each.name());
                    if (each.user() != null) {
                        users.add(each.user());
                    }
                }
            }
        }
        if (users.contains(actor.userId())) {
            throw keptApart(actor, caseId, "您办理或审核过这个案卷，不能核查，请由别人核查");
        }
        if (others.stream().map(String::strip).anyMatch(names::contains)) {
            throw keptApart(actor, caseId, "同行核查人与办理或审核过这个案卷的人员同名，请换人核查");
        }
    }

    private Refusal keptApart(Actor actor, long caseId, String words) {
        audit.record(actor, AuditAction.DUTIES_KEPT_APART, "case:" + caseId, Map.of("what", "spot-check"));
        return Refusal.forbidden(words);
    }
}
