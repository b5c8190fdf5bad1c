package cn.binggui.policy.declared;

import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;

/** How a measured value, a number of occurrences or a judgement becomes points. */
public sealed interface ScoringMethod {
    /** The rate times the full score; where lower is better, what is left of one. */
    record Rate() implements ScoringMethod {}

    /**
     * The points of the first band that the rate reaches; none where it reaches no band.
     *
     * @param bands from the best to the worst
     */
    record Bands(List<Band> bands) implements ScoringMethod {
        public Bands {
            bands = List.copyOf(bands);
        }
    }

    /**
     * A band of rates.
     *
     * @param bound included: at least so much where higher is better, at most so much where lower is better
     */
    record Band(Ratio bound, Points points) {}

    /**
     * The full score less some points for each fault.
     *
     * @param floor what is left however many faults there are
     */
    record Deduction(Points each, Points floor) implements ScoringMethod {}

    /**
     * Points beyond the full score for each merit.
     *
     * @param cap how many there can be at most
     */
    record Bonus(Points each, Points cap) implements ScoringMethod {}

    /** The full score for the best unit, and for each rank below it an equal part less; equal values share a rank. */
    record Ranking() implements ScoringMethod {}

    /**
     * From so many faults on the whole sheet counts nothing (一票否决).
     *
     * @param from at least one
     */
    record Veto(int from) implements ScoringMethod {}

    /**
     * What two evaluators find, each by themselves.
     *
     * @param rubric from the best grade to the worst
     * @param spread how far the two may lie apart before a third is asked
     */
    record Judgement(List<Grade> rubric, Points spread) implements ScoringMethod {
        public Judgement {
            rubric = List.copyOf(rubric);
        }
    }

    /**
     * A grade of a rubric.
     *
     * @param description what must be found for it
     * @param from the least points of the grade, included
     * @param to the most, included
     */
    record Grade(String name, String description, Points from, Points to) {}
}
