package cn.binggui.core.scoring;

import cn.binggui.policy.declared.Direction;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Schemes for tests. */
public final class SampleSchemes {
    private SampleSchemes() {}

    public static Scheme of(@Nullable Ratio weight, Scheme.Indicator... indicators) {
        Scheme.Dimension dimension = new Scheme.Dimension("work", "受理", weight, List.of(indicators), List.of());
        return scheme(weight == null, dimension);
    }

    public static Scheme scheme(boolean equal, Scheme.Dimension... dimensions) {
        return new Scheme(equal, 5, List.of(new Scheme.Sheet(EvaluatedUnit.TOWNSHIP, "县专班", List.of(dimensions))));
    }

    public static Scheme.Dimension dimension(String id, @Nullable Ratio weight, Scheme.Indicator... indicators) {
        return new Scheme.Dimension(id, id, weight, List.of(indicators), List.of());
    }

    public static Scheme.Indicator counted(String id, Metric metric, int full, ScoringMethod method) {
        return new Scheme.Indicator(
                id, id, "内容", Points.of(full), metric.direction(), method, metric, List.of(), List.of());
    }

    public static Scheme.Indicator entered(String id, Direction direction, int full, ScoringMethod method) {
        return new Scheme.Indicator(id, id, "内容", Points.of(full), direction, method, null, List.of("通报"), List.of());
    }

    public static ScoringMethod.Judgement rubric() {
        return new ScoringMethod.Judgement(
                List.of(
                        new ScoringMethod.Grade("好", "有记录", Points.of(80), Points.of(100)),
                        new ScoringMethod.Grade("差", "没有", Points.of(0), Points.of(79))),
                Points.of(10));
    }
}
