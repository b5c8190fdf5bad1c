package cn.binggui.core.document;

import java.util.List;

/**
 * A unit's 评分表, as it is printed.
 *
 * @param round what the evaluation is called
 * @param unit that was scored
 * @param period in words
 * @param evaluator who scores, in the plan's words
 * @param rows dimensions and indicators in their order
 * @param total in words, with how much of the weight could be scored
 * @param state how far the round is, since a sheet that is printed early may still change
 */
public record ScorePaper(
        Issue issue,
        String round,
        String unit,
        String period,
        String evaluator,
        List<Row> rows,
        String total,
        String state) {
    public ScorePaper {
        Checks.filled(round, "round");
        Checks.filled(unit, "unit");
        rows = List.copyOf(rows);
    }

    /**
     * An indicator.
     *
     * @param dimension its 考核项目 with weight
     * @param full points, in words
     * @param content 考核内容
     * @param standard 评分标准
     * @param score points, or why there are none
     * @param note the arithmetic
     */
    public record Row(
            String dimension,
            String indicator,
            String full,
            String content,
            String standard,
            String score,
            String note) {}
}
