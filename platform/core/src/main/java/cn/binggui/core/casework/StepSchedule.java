package cn.binggui.core.casework;

import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.TimeLimit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a step can be done at the earliest and must be done at the latest.
 *
 * @param limit the limit it runs under; {@code null} where no rule gives one
 * @param earliestOn where nobody loses a day and every notice stands its full time; {@code null} while the clock stands still
 * @param dueOn so that the steps after it can still use their limits; {@code null} after the end of the total limit, and
 *     while the clock stands still
 */
public record StepSchedule(
        Step step,
        @Nullable TimeLimit limit,
        @Nullable LocalDate earliestOn,
        @Nullable LocalDate dueOn) {}
