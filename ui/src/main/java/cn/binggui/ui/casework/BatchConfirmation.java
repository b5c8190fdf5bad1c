package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.Cases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 批量确认: each case as its determination says. */
record BatchConfirmation(Actor actor, Cases cases) implements BatchDialog.Work {
    @Override
    public String words() {
        return "batch";
    }

    @Override
    public BatchDialog.Prospect look(CaseAct act) {
        Cases.Prospect prospect = cases.prospect(actor, act);
        String refusal = prospect.refusal();
        return new BatchDialog.Prospect(refusal == null ? prospect.categoryName() : refusal, refusal == null);
    }

    @Override
    public @Nullable String apply(CaseAct act) {
        return cases.confirmAll(actor, List.of(act)).getFirst().refusal();
    }
}
