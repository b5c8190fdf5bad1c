package cn.binggui.policy;

/** A word of the field that has one identifier and one Chinese term. */
public interface Term {
    /** Returns the stable identifier, as it stands in JSON. */
    String name();

    /** Returns the Chinese term, as the plans and the clerks use it. */
    String term();
}
