package cn.binggui.core.household;

import cn.binggui.policy.facts.Relation;
import java.util.List;

/** What the old relations say about a person's relation to a new head. */
public sealed interface NewRelation {
    /** The relation follows from the old ones. */
    record Known(Relation relation) implements NewRelation {}

    /**
     * The old relations leave it open, so that a person must choose.
     *
     * @param candidates at least two, the most usual first
     */
    record ToChoose(List<Relation> candidates) implements NewRelation {
        public ToChoose {
            candidates = List.copyOf(candidates);
            if (candidates.size() < 2) {
                throw new IllegalArgumentException("nothing to choose");
            }
        }
    }
}
