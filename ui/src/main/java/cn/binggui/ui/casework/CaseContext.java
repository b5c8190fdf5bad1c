package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.policy.declared.Procedure;

/** The case before a person, and what its forms need besides. */
record CaseContext(Actor actor, CaseView view, CasePageDesk desk, CaseClauses clauses) {
    long id() {
        return view.file().id();
    }

    CaseState state() {
        return view.file().state();
    }

    Procedure procedure() {
        return view.policy().procedure();
    }
}
