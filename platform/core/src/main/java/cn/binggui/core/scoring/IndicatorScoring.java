package cn.binggui.core.scoring;

import cn.binggui.core.scoring.IndicatorScore.Reason;
import cn.binggui.core.scoring.IndicatorScore.Scored;
import cn.binggui.core.scoring.IndicatorScore.Unscored;
import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.Collection;
import java.util.List;

/**
 * Turns one unit's reading on one indicator into points.
 *
 * @param minimum how many must have been counted by a metric
 * @param peers the readings of all units of that kind, this one's included
 */
record IndicatorScoring(Scheme.Indicator indicator, int minimum, Collection<Reading> peers) {
    IndicatorScore score(Reading reading) {
        return switch (reading) {
            case Reading.NoSource() -> new Unscored(Reason.NO_SOURCE, "平台还没有这项数据的记录");
            case Reading.Waiting() -> new Unscored(Reason.WAITING, "等待评价员评分");
            case Reading.Judged(Points points) -> new Scored(points, "评分 %s 分".formatted(points));
            case Reading.Occurred(long times) -> occurred(times, "发生 %d 次".formatted(times));
            case Reading.Counted(Tally tally) -> counted(tally);
        };
    }

    private IndicatorScore counted(Tally tally) {
        if (!isEnough(tally)) {
            return new Unscored(Reason.SAMPLE_TOO_SMALL, "期内 %d 件，不足 %d 件".formatted(tally.denominator(), needed()));
        }
        String share = "%d÷%d＝%s".formatted(tally.numerator(), tally.denominator(), tally.percent());
        long merits = tally.merits(indicator.direction());
        Points full = indicator.full();
        return switch (indicator.method()) {
            case ScoringMethod.Rate() -> {
                Points points = full.share(merits, tally.denominator());
                yield new Scored(
                        points,
                        indicator.direction() == Direction.HIGHER_IS_BETTER
                                ? "%s，×%s 分＝%s".formatted(share, full, points)
                                : "%s，（1－比率）×%s 分＝%s".formatted(share, full, points));
            }
            case ScoringMethod.Bands(List<ScoringMethod.Band> bands) -> band(tally, share, bands);
            case ScoringMethod.Ranking() -> ranked(tally, share);
            case ScoringMethod.Bonus bonus -> occurred(merits, share);
            case ScoringMethod.Deduction deduction -> occurred(tally.faults(indicator.direction()), share);
            case ScoringMethod.Veto veto -> occurred(tally.faults(indicator.direction()), share);
            case ScoringMethod.Judgement judgement -> throw new IllegalArgumentException("a judgement is not counted");
        };
    }

    private IndicatorScore occurred(long times, String what) {
        Points full = indicator.full();
        return switch (indicator.method()) {
            case ScoringMethod.Deduction(Points each, Points floor) -> {
                Points left = full.less(each.times(times));
                Points points = left.compareTo(floor) < 0 ? floor : left;
                yield new Scored(points, "%s，%s－%d×%s，最低 %s＝%s".formatted(what, full, times, each, floor, points));
            }
            case ScoringMethod.Bonus(Points each, Points cap) -> {
                Points points = each.times(times).atMost(cap);
                yield new Scored(points, "%s，%d×%s，最多 %s＝加 %s".formatted(what, times, each, cap, points));
            }
            case ScoringMethod.Veto(int from) ->
                new Scored(Points.ZERO, "%s，%d 次起否决：%s".formatted(what, from, times >= from ? "否决" : "未否决"));
            case ScoringMethod.Rate(), ScoringMethod.Ranking() -> throw notCounted();
            case ScoringMethod.Bands bands -> throw notCounted();
            case ScoringMethod.Judgement judgement -> throw notCounted();
        };
    }

    private static IllegalArgumentException notCounted() {
        return new IllegalArgumentException("occurrences alone make no rate");
    }

    /** Tells whether the reading brings the whole sheet down. */
    boolean vetoes(Reading reading) {
        return indicator.method() instanceof ScoringMethod.Veto(int from)
                && switch (reading) {
                    case Reading.Occurred(long times) -> times >= from;
                    case Reading.Counted(Tally tally) -> tally.faults(indicator.direction()) >= from;
                    case Reading.Judged judged -> false;
                    case Reading.NoSource none -> false;
                    case Reading.Waiting waiting -> false;
                };
    }

    /** A metric needs a sample; occurrences count one by one, and what an evaluator entered is whole. */
    private boolean isEnough(Tally tally) {
        return tally.denominator() >= needed();
    }

    private int needed() {
        Metric metric = indicator.metric();
        return switch (indicator.method()) {
            case ScoringMethod.Rate(), ScoringMethod.Ranking() -> metric == null ? 1 : minimum;
            case ScoringMethod.Bands bands -> metric == null ? 1 : minimum;
            case ScoringMethod.Deduction deduction -> metric == null ? 0 : minimum;
            case ScoringMethod.Bonus bonus -> 0;
            case ScoringMethod.Veto veto -> 0;
            case ScoringMethod.Judgement judgement -> 0;
        };
    }

    private IndicatorScore band(Tally tally, String share, List<ScoringMethod.Band> bands) {
        for (ScoringMethod.Band band : bands) {
            int order = tally.compareShare(new Tally(band.bound().tenThousandths(), Ratio.ONE));
            boolean reached = indicator.direction() == Direction.HIGHER_IS_BETTER ? order >= 0 : order <= 0;
            if (reached) {
                return new Scored(
                        band.points(),
                        "%s，%s的一档＝%s".formatted(share, ScoringWords.bound(indicator.direction(), band), band.points()));
            }
        }
        return new Scored(Points.ZERO, share + "，未达到任何一档＝0");
    }

    private IndicatorScore ranked(Tally tally, String share) {
        List<Tally> all = peers.stream()
                .filter(Reading.Counted.class::isInstance)
                .map(reading -> ((Reading.Counted) reading).tally())
                .filter(this::isEnough)
                .toList();
        long better = all.stream()
                .filter(other -> {
                    int order = other.compareShare(tally);
                    return indicator.direction() == Direction.HIGHER_IS_BETTER ? order > 0 : order < 0;
                })
                .count();
        Points points = indicator.full().share(all.size() - better, all.size());
        return new Scored(
                points,
                "%s，%d 个单位中第 %d，%s×%d÷%d＝%s"
                        .formatted(
                                share,
                                all.size(),
                                better + 1,
                                indicator.full(),
                                all.size() - better,
                                all.size(),
                                points));
    }
}
