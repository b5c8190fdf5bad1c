package cn.binggui.core.scoring;

import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import java.util.stream.Collectors;

/** Says in Chinese how an indicator is scored (评分标准). */
public final class ScoringWords {
    private ScoringWords() {}

    /** Returns the scoring standard as it stands on a printed sheet. */
    public static String standard(Scheme.Indicator indicator) {
        Points full = indicator.full();
        Direction direction = indicator.direction();
        return switch (indicator.method()) {
            case ScoringMethod.Rate() ->
                direction == Direction.HIGHER_IS_BETTER ? "比率×%s分".formatted(full) : "（1－比率）×%s分".formatted(full);
            case ScoringMethod.Bands(List<ScoringMethod.Band> bands) ->
                bands.stream()
                        .map(band -> "%s得%s分".formatted(bound(direction, band), band.points()))
                        .collect(Collectors.joining("；", "", "；其余不得分"));
            case ScoringMethod.Deduction(Points each, Points floor) ->
                "满分%s分，每发生一次扣%s分，最低%s分".formatted(full, each, floor);
            case ScoringMethod.Bonus(Points each, Points cap) -> "每次加%s分，最多加%s分".formatted(each, cap);
            case ScoringMethod.Ranking() -> "按名次递减：第一名%s分，每后一名少一等份".formatted(full);
            case ScoringMethod.Veto(int from) -> "发生%d次起，本表总分记0分（一票否决）".formatted(from);
            case ScoringMethod.Judgement(List<ScoringMethod.Grade> rubric, Points spread) ->
                "%s。两人评分取平均，相差超过%s分的请第三人评".formatted(grades(rubric), spread);
        };
    }

    /** Returns what each grade asks for. */
    public static String grades(List<ScoringMethod.Grade> rubric) {
        return rubric.stream()
                .map(grade -> "%s（%s—%s分）：%s".formatted(grade.name(), grade.from(), grade.to(), grade.description()))
                .collect(Collectors.joining("；"));
    }

    /** Returns where an indicator's value comes from. */
    public static String source(Scheme.Indicator indicator) {
        if (indicator.metric() != null) {
            return indicator.metric().term();
        }
        return indicator.isJudged() ? "评价员评判" : "评价员填报";
    }

    /** Returns a dimension's weight. */
    public static String weight(Scheme.Dimension dimension) {
        return dimension.weight() == null ? "均权" : percent(dimension.weight());
    }

    /** Returns the method's Chinese name. */
    public static String method(ScoringMethod method) {
        return MethodKind.of(method).term();
    }

    static String bound(Direction direction, ScoringMethod.Band band) {
        return (direction == Direction.HIGHER_IS_BETTER ? "不低于" : "不超过") + percent(band.bound());
    }

    /** Returns a dimension with its weight, such as 受理（16.67%）. */
    public static String dimension(Scheme.Dimension dimension) {
        return "%s（%s）".formatted(dimension.name(), weight(dimension));
    }

    /** Returns what a sheet amounts to, in a sentence. */
    public static String total(UnitScore score) {
        String weight = new Points(score.weight()).number().stripTrailingZeros().toPlainString();
        String words = score.total() == null
                ? "没有可评分的项目，暂无总分。"
                : "总分 %s 分（各考核项目得分率按权重平均；已评权重 %s%%，没有数据、样本不足的不评分、不占权重）。".formatted(score.total(), weight);
        return score.vetoed() == null ? words : words + "本表触发一票否决，总分记 0 分。";
    }

    /** Returns a share as people write it, such as 16.67%. */
    public static String percent(Ratio share) {
        return share.number().movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
