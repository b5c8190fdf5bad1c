package cn.binggui.core.population;

/** Is told how far long work is, and says whether to go on. */
@FunctionalInterface
public interface Progress {
    /** Hears and never stops. */
    Progress UNWATCHED = (done, of) -> true;

    /** Returns whether to go on after so many households. */
    boolean reached(int done, int of);
}
