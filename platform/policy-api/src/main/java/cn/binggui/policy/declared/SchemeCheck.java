package cn.binggui.policy.declared;

import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells what is wrong with a scheme, whoever wrote it. */
public final class SchemeCheck {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private SchemeCheck() {}

    /**
     * Something that must be mended before the scheme can be used.
     *
     * @param place identifier of the dimension or indicator; a unit's constant for its sheet; empty for the scheme
     * @param message in Chinese, what to do
     */
    public record Problem(String place, String message) {}

    /** Returns the problems in the scheme's order; none where it is sound. */
    public static List<Problem> of(Scheme scheme) {
        SchemeCheck check = new SchemeCheck();
        check.scheme(scheme);
        return List.copyOf(check.problems);
    }

    private void scheme(Scheme scheme) {
        require(scheme.minimum() >= 1, "", "最少案卷数须为1以上");
        require(!scheme.sheets().isEmpty(), "", "至少要有一类被评价单位");
        Set<EvaluatedUnit> units = new HashSet<>();
        for (Scheme.Sheet sheet : scheme.sheets()) {
            require(
                    units.add(sheet.unit()),
                    sheet.unit().name(),
                    "“%s”重复".formatted(sheet.unit().term()));
            sheet(scheme, sheet);
        }
    }

    private void sheet(Scheme scheme, Scheme.Sheet sheet) {
        String place = sheet.unit().name();
        require(!sheet.evaluator().isBlank(), place, "请填写由谁评价");
        require(!sheet.dimensions().isEmpty(), place, "至少要有一个考核项目");
        long sum = 0;
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            Ratio weight = dimension.weight();
            require(
                    (weight == null) == scheme.equalWeights(),
                    dimension.id(),
                    scheme.equalWeights() ? "均权方案不另填权重" : "请填写“%s”的权重".formatted(dimension.name()));
            sum += weight == null ? 0 : weight.tenThousandths();
            dimension(sheet, dimension);
        }
        require(
                scheme.equalWeights() || sum == Ratio.ONE,
                place,
                "“%s”各考核项目的权重合计为%s%%，须为100%%，请调整".formatted(sheet.unit().term(), percent(sum)));
    }

    private static String percent(long tenThousandths) {
        return new Points(tenThousandths).number().stripTrailingZeros().toPlainString();
    }

    private void dimension(Scheme.Sheet sheet, Scheme.Dimension dimension) {
        identity(dimension.id(), dimension.name(), "考核项目");
        require(
                dimension.indicators().stream().anyMatch(each -> each.full().hundredths() > 0),
                dimension.id(),
                "“%s”至少要有一项有分值的指标".formatted(dimension.name()));
        dimension.indicators().forEach(indicator -> indicator(sheet, indicator));
    }

    private void identity(String id, String name, String what) {
        require(!name.isBlank(), id, "请填写" + what + "名称");
        require(!id.isBlank() && ids.add(id), id, what + "“" + name + "”的标识重复");
    }

    private void indicator(Scheme.Sheet sheet, Scheme.Indicator indicator) {
        identity(indicator.id(), indicator.name(), "指标");
        String name = indicator.name();
        Metric metric = indicator.metric();
        if (metric != null) {
            require(
                    metric.unit() == sheet.unit(),
                    indicator.id(),
                    "“%s”不是%s的数据".formatted(metric.term(), sheet.unit().term()));
            require(metric.direction() == indicator.direction(), indicator.id(), "“%s”的方向须与数据一致".formatted(name));
            require(!indicator.isJudged(), indicator.id(), "“%s”由评价员评判，不取数据".formatted(name));
        } else {
            require(!indicator.evidence().isEmpty(), indicator.id(), "“%s”由人填报，请写明须有哪些佐证材料".formatted(name));
        }
        method(indicator);
    }

    private void method(Scheme.Indicator indicator) {
        switch (indicator.method()) {
            case ScoringMethod.Rate() -> scored(indicator);
            case ScoringMethod.Ranking() -> scored(indicator);
            case ScoringMethod.Bands bands -> bands(indicator, bands);
            case ScoringMethod.Deduction(Points each, Points floor) -> {
                scored(indicator);
                require(each.hundredths() > 0, indicator.id(), "“%s”每次扣分须大于0".formatted(indicator.name()));
                require(
                        floor.compareTo(indicator.full()) < 0,
                        indicator.id(),
                        "“%s”的保底分须低于分值".formatted(indicator.name()));
            }
            case ScoringMethod.Bonus(Points each, Points cap) -> {
                unscored(indicator, "加分");
                require(
                        each.hundredths() > 0 && each.compareTo(cap) <= 0,
                        indicator.id(),
                        "“%s”每次加分须大于0，且不超过加分上限".formatted(indicator.name()));
            }
            case ScoringMethod.Veto(int from) -> {
                unscored(indicator, "一票否决");
                require(from >= 1, indicator.id(), "“%s”须写明发生几次起否决，至少1次".formatted(indicator.name()));
            }
            case ScoringMethod.Judgement judgement -> judgement(indicator, judgement);
        }
    }

    private void scored(Scheme.Indicator indicator) {
        require(indicator.full().hundredths() > 0, indicator.id(), "“%s”的分值须大于0".formatted(indicator.name()));
        require(
                indicator.full().compareTo(Points.of(1000)) <= 0,
                indicator.id(),
                "“%s”的分值过大".formatted(indicator.name()));
    }

    private void unscored(Scheme.Indicator indicator, String what) {
        require(
                indicator.full().hundredths() == 0,
                indicator.id(),
                "%s项不占分值，“%s”的分值须为0".formatted(what, indicator.name()));
    }

    private void bands(Scheme.Indicator indicator, ScoringMethod.Bands bands) {
        scored(indicator);
        require(!bands.bands().isEmpty(), indicator.id(), "“%s”至少要有一档".formatted(indicator.name()));
        ScoringMethod.Band better = null;
        for (ScoringMethod.Band band : bands.bands()) {
            require(
                    band.points().compareTo(indicator.full()) <= 0,
                    indicator.id(),
                    "“%s”有一档%s分，超过分值%s".formatted(indicator.name(), band.points(), indicator.full()));
            require(
                    band.bound().tenThousandths() <= Ratio.ONE,
                    indicator.id(),
                    "“%s”的档界须在0%%到100%%之间".formatted(indicator.name()));
            if (better != null) {
                long step = better.bound().tenThousandths() - band.bound().tenThousandths();
                require(
                        (indicator.direction() == Direction.HIGHER_IS_BETTER ? step > 0 : step < 0)
                                && band.points().compareTo(better.points()) < 0,
                        indicator.id(),
                        "“%s”的各档须由好到差排列，分数逐档降低".formatted(indicator.name()));
            }
            better = band;
        }
    }

    private void judgement(Scheme.Indicator indicator, ScoringMethod.Judgement judgement) {
        scored(indicator);
        String name = indicator.name();
        require(!judgement.rubric().isEmpty(), indicator.id(), "“%s”须有评分等次".formatted(name));
        require(
                judgement.spread().compareTo(indicator.full()) < 0,
                indicator.id(),
                "“%s”两人评分的最大差距须小于分值".formatted(name));
        Points below = null;
        for (ScoringMethod.Grade grade : judgement.rubric()) {
            require(
                    grade.from().compareTo(grade.to()) <= 0 && grade.to().compareTo(indicator.full()) <= 0,
                    indicator.id(),
                    "“%s”的等次“%s”须在0到%s分之间，下限不高于上限".formatted(name, grade.name(), indicator.full()));
            require(
                    below == null || grade.to().compareTo(below) < 0,
                    indicator.id(),
                    "“%s”的等次须由高到低排列，不相重叠".formatted(name));
            below = grade.from();
        }
    }

    private void require(boolean kept, String place, String message) {
        if (!kept) {
            problems.add(new Problem(place, message));
        }
    }
}
