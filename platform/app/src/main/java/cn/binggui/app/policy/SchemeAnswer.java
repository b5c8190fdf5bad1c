package cn.binggui.app.policy;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scheme for scoring, as it stands in the answer. */
@Schema(name = "EvaluationScheme", description = "评价方案；本县方案未规定的为 null")
record SchemeAnswer(
        @Schema(description = "县文未给分值，各考核项目等权") boolean equalWeights,
        @Schema(description = "案卷少于此数的指标不评分") int minimum,
        List<Unit> units) {
    static @Nullable SchemeAnswer of(@Nullable Scheme scheme) {
        return scheme == null
                ? null
                : new SchemeAnswer(
                        scheme.equalWeights(),
                        scheme.minimum(),
                        scheme.sheets().stream().map(Unit::of).toList());
    }

    /** What one kind of unit is scored on. */
    @Schema(name = "EvaluationSheet", description = "对一类单位的考核项目")
    record Unit(EvaluatedUnit unit, String evaluator, List<Dimension> dimensions) {
        static Unit of(Scheme.Sheet sheet) {
            return new Unit(
                    sheet.unit(),
                    sheet.evaluator(),
                    sheet.dimensions().stream().map(Dimension::of).toList());
        }
    }

    /** A side of the work. */
    @Schema(name = "EvaluationDimension", description = "一个考核项目")
    record Dimension(
            String id,
            String name,
            @Nullable BigDecimal weight,
            List<Indicator> indicators,
            List<ClauseAnswer> clauses) {
        static Dimension of(Scheme.Dimension dimension) {
            return new Dimension(
                    dimension.id(),
                    dimension.name(),
                    dimension.weight() == null ? null : dimension.weight().number(),
                    dimension.indicators().stream().map(Indicator::of).toList(),
                    ClauseAnswer.all(dimension.clauses()));
        }
    }

    /** What is scored. */
    @Schema(name = "EvaluationIndicator", description = "一项指标")
    record Indicator(
            String id,
            String name,
            String content,
            BigDecimal full,
            @Nullable Metric metric,
            List<String> evidence,
            List<ClauseAnswer> clauses) {
        static Indicator of(Scheme.Indicator indicator) {
            return new Indicator(
                    indicator.id(),
                    indicator.name(),
                    indicator.content(),
                    indicator.full().number(),
                    indicator.metric(),
                    indicator.evidence(),
                    ClauseAnswer.all(indicator.clauses()));
        }
    }
}
