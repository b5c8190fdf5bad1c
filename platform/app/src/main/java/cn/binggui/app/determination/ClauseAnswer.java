package cn.binggui.app.determination;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause as the API tells it.
 *
 * @param quote the plan's own words, for {@code COUNTY}
 * @param paraphrase our words, for every other level
 * @param confirmBy who must confirm an interpretation
 */
@Schema(name = "Clause", description = "依据的条款")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClauseAnswer(
        @Schema(description = "文号或文件名") String document,

        @Schema(description = "在文件中的位置", example = "二（一）1（1）")
        String locator,

        @Schema(description = "COUNTY 县文原文，PROVINCE 省市规定，NATION 国家规定，INTERPRETATION 对县文静默处的读法，须确认")
        Level level,

        @Schema(description = "县文原文，仅 COUNTY") @Nullable String quote,

        @Schema(description = "转述，COUNTY 以外") @Nullable String paraphrase,

        @Schema(description = "读法由谁确认，仅 INTERPRETATION") @Nullable
        String confirmBy) {
    public static ClauseAnswer of(Clause clause) {
        return new ClauseAnswer(
                clause.document(),
                clause.locator(),
                clause.level(),
                clause.quote(),
                clause.paraphrase(),
                clause.confirmBy());
    }

    /** Returns the clauses in their order, each once. */
    public static List<ClauseAnswer> all(Collection<Clause> clauses) {
        return clauses.stream().distinct().map(ClauseAnswer::of).toList();
    }
}
