package cn.binggui.core.scoring;

import cn.binggui.policy.value.Points;

/** What is known of one unit on one indicator before it becomes points. */
public sealed interface Reading {
    /** A share, counted from cases or entered by an evaluator. */
    record Counted(Tally tally) implements Reading {}

    /** So many occurrences, entered by an evaluator. */
    record Occurred(long times) implements Reading {}

    /** Points that the evaluators agreed on. */
    record Judged(Points points) implements Reading {}

    /** Nothing is recorded yet from which it could be counted (无数据来源). */
    record NoSource() implements Reading {}

    /** An evaluator has still to judge or enter it. */
    record Waiting() implements Reading {}
}
