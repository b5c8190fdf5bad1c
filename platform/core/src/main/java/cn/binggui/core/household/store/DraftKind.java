package cn.binggui.core.household.store;

/** What somebody was about to do; of one household a person may have a draft of each kind. */
public enum DraftKind {
    /** The facts and identities, to be registered or updated. */
    FORM,
    /** A change of the household, such as a member who leaves. */
    CHANGE,
    /** An application for it. */
    APPLY
}
