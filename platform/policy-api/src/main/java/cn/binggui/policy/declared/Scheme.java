package cn.binggui.policy.declared;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A scheme by which units are scored.
 *
 * <p>What is still being written may be unsound; {@link SchemeCheck} tells.
 *
 * @param equalWeights whether the plan gives no weights, so that every dimension weighs the same
 * @param minimum how many cases a metric needs before it is scored; fewer are too small a sample (样本不足)
 */
public record Scheme(boolean equalWeights, int minimum, List<Sheet> sheets) {
    public Scheme {
        sheets = List.copyOf(sheets);
    }

    /** Returns the sheet for that kind of unit; empty where the scheme scores none of it. */
    public Optional<Sheet> sheet(EvaluatedUnit unit) {
        return sheets.stream().filter(sheet -> sheet.unit() == unit).findFirst();
    }

    /**
     * What one kind of unit is scored on.
     *
     * @param evaluator who scores, in the plan's words
     */
    public record Sheet(EvaluatedUnit unit, String evaluator, List<Dimension> dimensions) {
        public Sheet {
            dimensions = List.copyOf(dimensions);
        }

        /** Returns all indicators in order. */
        public Stream<Indicator> indicators() {
            return dimensions.stream().flatMap(dimension -> dimension.indicators().stream());
        }

        /** Returns the indicator of that identifier. */
        public Optional<Indicator> indicator(String id) {
            return indicators().filter(indicator -> indicator.id().equals(id)).findFirst();
        }
    }

    /**
     * A side of the work, such as 受理.
     *
     * @param weight its share of the sheet; {@code null} exactly where all weigh the same
     */
    public record Dimension(
            String id, String name, @Nullable Ratio weight, List<Indicator> indicators, List<Clause> clauses) {
        public Dimension {
            indicators = List.copyOf(indicators);
            clauses = List.copyOf(clauses);
        }
    }

    /**
     * What is scored.
     *
     * @param content what is looked at (考核内容)
     * @param full the points of a faultless unit within the dimension; zero for bonus and veto
     * @param direction which way its value is good; the metric's own where there is one
     * @param metric where its value comes from; {@code null} where evaluators judge it or enter it with evidence
     * @param evidence what must be shown for it; may be empty where a metric counts it
     * @param clauses may be empty where the county adds it of its own will
     */
    public record Indicator(
            String id,
            String name,
            String content,
            Points full,
            Direction direction,
            ScoringMethod method,
            @Nullable Metric metric,
            List<String> evidence,
            List<Clause> clauses) {
        public Indicator {
            evidence = List.copyOf(evidence);
            clauses = List.copyOf(clauses);
        }

        /** Tells whether two evaluators judge it. */
        public boolean isJudged() {
            return method instanceof ScoringMethod.Judgement;
        }

        /** Tells whether an evaluator enters its value with evidence. */
        public boolean isEntered() {
            return metric == null && !isJudged();
        }
    }
}
