package cn.binggui.app.comparison;

import cn.binggui.app.determination.ClauseAnswer;
import cn.binggui.app.determination.DeterminationAnswer;
import cn.binggui.core.comparison.Aspect;
import cn.binggui.core.comparison.Comparison;
import cn.binggui.core.comparison.Divergence;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One household under every county's plan. */
@Schema(name = "Comparison", description = "一户家庭按各县方案的认定结果和分歧")
record ComparisonAnswer(
        @Schema(description = "按县的认定结果") Map<String, DeterminationAnswer> determinations,

        @Schema(description = "分歧，按先后：成员、收入、收入条件、类别、标识、时限；第一处是最先分开的地方")
        List<DivergenceAnswer> divergences) {
    /** Where counties part. */
    @Schema(name = "Divergence", description = "一处分歧")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DivergenceAnswer(
            Aspect aspect,
            @Schema(description = "哪一方面") String aspectName,
            @Schema(description = "所涉成员的编号") @Nullable String member,
            @Schema(description = "所比较的事项") String subject,
            @Schema(description = "各县的说法") Map<String, String> counties,
            @Schema(description = "各县的依据") Map<String, List<ClauseAnswer>> clauses) {
        static DivergenceAnswer of(Divergence divergence) {
            Map<String, List<ClauseAnswer>> clauses = new LinkedHashMap<>();
            divergence.clauses().forEach((county, cited) -> clauses.put(county, ClauseAnswer.all(cited)));
            return new DivergenceAnswer(
                    divergence.aspect(),
                    divergence.aspect().term(),
                    divergence.member(),
                    divergence.subject(),
                    divergence.counties(),
                    clauses);
        }
    }

    static ComparisonAnswer of(Comparison comparison) {
        Map<String, DeterminationAnswer> determinations = new LinkedHashMap<>();
        comparison
                .determinations()
                .forEach((county, result) -> determinations.put(county, DeterminationAnswer.of(result)));
        return new ComparisonAnswer(
                determinations,
                comparison.divergences().stream().map(DivergenceAnswer::of).toList());
    }
}
