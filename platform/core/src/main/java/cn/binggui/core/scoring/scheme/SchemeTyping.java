package cn.binggui.core.scoring.scheme;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.math.BigDecimal;
import java.util.List;

/** Writes a scheme as a person would type it. */
final class SchemeTyping {
    private SchemeTyping() {}

    static SchemeForm form(Scheme scheme) {
        return new SchemeForm(
                scheme.equalWeights(),
                String.valueOf(scheme.minimum()),
                scheme.sheets().stream().map(SchemeTyping::sheet).toList());
    }

    private static SchemeForm.Sheet sheet(Scheme.Sheet sheet) {
        return new SchemeForm.Sheet(
                sheet.unit(),
                sheet.evaluator(),
                sheet.dimensions().stream().map(SchemeTyping::dimension).toList());
    }

    private static SchemeForm.Dimension dimension(Scheme.Dimension dimension) {
        return new SchemeForm.Dimension(
                dimension.id(),
                dimension.name(),
                dimension.weight() == null ? "" : percent(dimension.weight()),
                dimension.indicators().stream().map(SchemeTyping::indicator).toList(),
                dimension.clauses());
    }

    private static SchemeForm.Indicator indicator(Scheme.Indicator indicator) {
        boolean scored = MethodKind.of(indicator.method()).isScored();
        return new SchemeForm.Indicator(
                indicator.id(),
                indicator.name(),
                indicator.content(),
                scored ? points(indicator.full()) : "",
                indicator.direction(),
                standard(indicator.method()),
                indicator.metric(),
                String.join("\n", indicator.evidence()),
                indicator.clauses());
    }

    private static SchemeForm.Standard standard(ScoringMethod method) {
        List<SchemeForm.Band> bands = List.of();
        List<SchemeForm.Grade> rubric = List.of();
        String each = "";
        String floor = "";
        String cap = "";
        String from = "";
        String spread = "";
        switch (method) {
            case ScoringMethod.Rate(), ScoringMethod.Ranking() -> {}
            case ScoringMethod.Bands(List<ScoringMethod.Band> given) ->
                bands = given.stream()
                        .map(band -> new SchemeForm.Band(percent(band.bound()), points(band.points())))
                        .toList();
            case ScoringMethod.Deduction(Points one, Points least) -> {
                each = points(one);
                floor = points(least);
            }
            case ScoringMethod.Bonus(Points one, Points most) -> {
                each = points(one);
                cap = points(most);
            }
            case ScoringMethod.Veto(int times) -> from = String.valueOf(times);
            case ScoringMethod.Judgement(List<ScoringMethod.Grade> given, Points apart) -> {
                rubric = given.stream().map(SchemeTyping::grade).toList();
                spread = points(apart);
            }
        }
        return new SchemeForm.Standard(MethodKind.of(method), bands, each, floor, cap, from, rubric, spread);
    }

    private static SchemeForm.Grade grade(ScoringMethod.Grade grade) {
        return new SchemeForm.Grade(grade.name(), grade.description(), points(grade.from()), points(grade.to()));
    }

    private static String points(Points points) {
        return plain(points.number());
    }

    private static String percent(Ratio share) {
        return plain(share.number().movePointRight(2));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
