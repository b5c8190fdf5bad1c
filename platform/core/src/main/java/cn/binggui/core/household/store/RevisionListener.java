package cn.binggui.core.household.store;

/** Works that follow from a new revision, in the same transaction, with the county bound. */
public interface RevisionListener {
    void recorded(Revision revision);
}
