package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.Cases;

/** What a filled-in form asks of the case files. */
@FunctionalInterface
interface CaseSubmission {
    void send(Cases cases, Actor actor, CaseAct act);

    static CaseSubmission of(CaseEvent event) {
        return (cases, actor, act) -> cases.write(actor, act, event);
    }
}
