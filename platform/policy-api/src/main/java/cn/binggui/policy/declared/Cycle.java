package cn.binggui.policy.declared;

/**
 * A period of recurrence.
 *
 * @param count number of units, at least one
 */
public record Cycle(int count, CycleUnit unit) {
    public Cycle {
        if (count < 1) {
            throw new IllegalArgumentException("a cycle of " + count);
        }
    }
}
