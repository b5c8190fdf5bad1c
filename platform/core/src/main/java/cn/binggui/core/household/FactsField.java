package cn.binggui.core.household;

/** A field of the facts by its two names. */
public interface FactsField {
    /** Returns the name in the contract's JSON. */
    String json();

    /** Returns the Chinese name, for screens and for what they say about mistakes. */
    String label();
}
