package cn.binggui.core.household.store;

import java.util.List;

/** Works that follow from a new revision, in the same transaction, with the county bound. */
public interface RevisionListener {
    /**
     * Is told of a new revision.
     *
     * @param history all of the household's revisions, the new one last
     */
    void recorded(List<Revision> history);
}
