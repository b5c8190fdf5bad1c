package cn.binggui.core.scoring.metric;

import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseState;
import java.util.function.Consumer;

/** Follows one case from its first entry to its last for one side of the work. */
interface Watch {
    /**
     * Sees an entry.
     *
     * @param before the state before it
     * @param after the state after it
     */
    void see(CaseState before, CaseEntry entry, CaseState after);

    /** Tells what was observed up to the last entry. */
    void tell(CaseState last, Consumer<Observation> observed);
}
