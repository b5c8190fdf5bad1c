package cn.binggui.core.scoring;

import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.util.List;

/** What the evaluators' marks on a judged item amount to. */
public sealed interface Judging {
    /** So many evaluators have still to mark. */
    record Waiting(int missing) implements Judging {}

    /** The first two lie too far apart; somebody else must mark. */
    record Disputed(Points apart) implements Judging {}

    /** What counts: the mean of the two marks that lie nearest to each other, half up. */
    record Settled(Points points) implements Judging {}

    /**
     * Returns what the marks amount to.
     *
     * @param marks one of each evaluator, in the order in which they came; at most three
     */
    static Judging of(ScoringMethod.Judgement method, List<Points> marks) {
        if (marks.size() < 2) {
            return new Waiting(2 - marks.size());
        }
        Points first = marks.get(0);
        Points second = marks.get(1);
        if (first.apartFrom(second).compareTo(method.spread()) <= 0) {
            return new Settled(mean(first, second));
        }
        return marks.size() == 2 ? new Disputed(first.apartFrom(second)) : third(first, second, marks.get(2));
    }

    /** A third mark in the very middle leaves the middle. */
    private static Judging third(Points first, Points second, Points third) {
        Points toFirst = third.apartFrom(first);
        Points toSecond = third.apartFrom(second);
        int nearer = toFirst.compareTo(toSecond);
        return new Settled(nearer == 0 ? third : mean(third, nearer < 0 ? first : second));
    }

    private static Points mean(Points one, Points other) {
        return one.plus(other).share(1, 2);
    }
}
