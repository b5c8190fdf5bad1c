package cn.binggui.core.whatif;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another time limit, notice time or monitoring cycle would have meant for a year's cases.
 *
 * @param asOf the last day that counts
 * @param cases how many were accepted within the year that ends on that day
 * @param lateBefore how many of them missed a day, or have missed one so far, under the limits that hold
 * @param lateAfter how many would have missed a day under the changed one
 * @param breaking how many are in time as it is and would not have been
 * @param running how many of those are not through yet
 * @param townships the same by township, in the order of their codes
 * @param broken those that are breaking, at most {@value #LISTED}, the running ones first
 * @param tooLong for each total limit that the steps used to the full would overrun, the words that say so
 * @param cycleBefore the cycle as it is; {@code null} where another kind of limit is changed
 * @param cycleAfter the changed cycle
 */
public record Clocks(
        LocalDate asOf,
        int cases,
        int lateBefore,
        int lateAfter,
        int breaking,
        int running,
        List<Township> townships,
        List<Broken> broken,
        List<String> tooLong,
        Effects.@Nullable Visits cycleBefore,
        Effects.@Nullable Visits cycleAfter)
        implements Estimate.Answer {
    /** So many cases are named one by one. */
    public static final int LISTED = 1000;

    public Clocks {
        townships = List.copyOf(townships);
        broken = List.copyOf(broken);
        tooLong = List.copyOf(tooLong);
    }

    /**
     * A township's cases.
     *
     * @param code division code of nine digits
     */
    public record Township(String code, int cases, int lateBefore, int lateAfter) {}

    /**
     * A case that would have missed a day.
     *
     * @param id its key
     * @param number its number, as people read it
     * @param township division code of nine digits
     * @param running whether it is not through yet
     */
    public record Broken(long id, String number, String township, boolean running) {}
}
