package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.policy.CountyPolicy;

/** Works that follow from a new entry, in the same transaction, with the county bound. */
public interface CaseListener {
    /**
     * Is told of a new entry.
     *
     * @param after the file with the entry
     * @param policy under which the case began
     * @param recorder who wrote it down
     */
    void recorded(CaseFile after, CaseEntry entry, CountyPolicy policy, Actor recorder);
}
