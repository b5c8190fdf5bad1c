package cn.binggui.ui.casework;

import cn.binggui.core.calendar.Suspension;
import cn.binggui.core.casework.CaseRules;
import cn.binggui.core.casework.CaseState;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.ui.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What stopping, resuming and extending do to the day on which a case is due, told before it is done. */
final class CaseDue {
    private final CaseContext context;
    private final CaseRules rules;

    CaseDue(CaseContext context) {
        this.context = context;
        rules = new CaseRules(context.procedure(), context.desk().calendar(context.actor()));
    }

    String suspended(LocalDate day) {
        LocalDate due = rules.dueOn(context.state());
        return due == null ? "" : Texts.text("caseform.due.suspend", due, day);
    }

    String resumed(LocalDate day) {
        CaseState state = context.state();
        List<Suspension> ledger = new ArrayList<>(state.suspensions());
        Suspension open = ledger.removeLast();
        if (day.isBefore(open.from())) {
            return "";
        }
        ledger.add(new Suspension(open.from(), day));
        LocalDate due = rules.dueOn(with(state.track(), ledger));
        LocalDate before = rules.dueOn(with(state.track(), ledger.subList(0, ledger.size() - 1)));
        return due == null || before == null ? "" : Texts.text("caseform.due.resume", open.from(), day, due, before);
    }

    String extended() {
        CaseState state = context.state();
        TrackLimit extended = context.procedure().track(Track.EXTENDED).orElseThrow();
        String condition = extended.condition();
        LocalDate now = rules.dueOn(state);
        LocalDate then = rules.dueOn(with(Track.EXTENDED, state.suspensions()));
        return now == null || then == null
                ? ""
                : Texts.text(
                        "caseform.due.extend",
                        extended.days(),
                        extended.unit().term(),
                        now,
                        then,
                        condition == null ? "" : Texts.text("caseform.due.condition", condition));
    }

    private CaseState with(Track track, List<Suspension> ledger) {
        CaseState state = context.state();
        return new CaseState(
                state.seq(),
                state.phase(),
                track,
                state.lastOn(),
                state.acceptedOn(),
                state.supplement(),
                state.kinship(),
                ledger,
                state.done(),
                state.extra(),
                state.refusalProposed(),
                state.notice(),
                state.category(),
                state.evidence(),
                state.handled());
    }
}
