package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.store.CaseAct;
import cn.binggui.core.casework.store.NoticeSheets;
import cn.binggui.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 公示期满: each case of one list whose time is over. */
record BatchEnding(Actor actor, NoticeSheets sheets, long notice) implements BatchDialog.Work {
    @Override
    public String words() {
        return "ending";
    }

    @Override
    public BatchDialog.Prospect look(CaseAct act) {
        String refusal = sheets.prospect(actor, notice, act).refusal();
        return new BatchDialog.Prospect(refusal == null ? Texts.text("ending.possible") : refusal, refusal == null);
    }

    @Override
    public @Nullable String apply(CaseAct act) {
        return sheets.endAll(actor, notice, List.of(act)).getFirst().refusal();
    }

    /** Returns the list's cases as they stand now. */
    List<BatchDialog.Line> lines() {
        return sheets.cases(actor, notice).stream()
                .map(each -> new BatchDialog.Line(each.act(), each.number(), each.name(), ""))
                .toList();
    }
}
