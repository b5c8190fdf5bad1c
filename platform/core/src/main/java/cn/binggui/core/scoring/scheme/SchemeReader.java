package cn.binggui.core.scoring.scheme;

import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.SchemeCheck;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import cn.binggui.policy.value.Ratio;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one form: first the numbers, then whether they fit together. */
final class SchemeReader {
    private final List<SchemeProblem> problems = new ArrayList<>();

    /** Where a number is missing or unreadable, what follows from the zero in its place is not said as well. */
    private final Set<String> unread = new HashSet<>();

    SchemeReading read(SchemeForm form) {
        Scheme scheme = new Scheme(
                form.equalWeights(),
                (int) of("", "").whole("minimum", "最少案卷数", form.minimum()),
                form.sheets().stream().map(sheet -> sheet(form, sheet)).toList());
        SchemeCheck.of(scheme).stream()
                .filter(problem -> !unread.contains(problem.place()))
                .forEach(problem -> problems.add(new SchemeProblem(problem.place(), "", problem.message())));
        List<String> order = form.places();
        problems.sort(Comparator.comparingInt(problem -> order.indexOf(problem.place())));
        return new SchemeReading(scheme, problems);
    }

    private TypedNumbers of(String place, String parent) {
        return new TypedNumbers((field, message) -> {
            problems.add(new SchemeProblem(place, field, message));
            unread.add(place);
            if (field.equals(TypedNumbers.FULL)) {
                unread.add(parent);
            }
        });
    }

    private Scheme.Sheet sheet(SchemeForm form, SchemeForm.Sheet sheet) {
        return new Scheme.Sheet(
                sheet.unit(),
                sheet.evaluator().strip(),
                sheet.dimensions().stream()
                        .map(dimension -> dimension(form, dimension))
                        .toList());
    }

    private Scheme.Dimension dimension(SchemeForm form, SchemeForm.Dimension dimension) {
        return new Scheme.Dimension(
                dimension.id(),
                dimension.name().strip(),
                form.equalWeights() ? null : weight(dimension),
                dimension.indicators().stream()
                        .map(indicator -> indicator(dimension.id(), indicator))
                        .toList(),
                dimension.clauses());
    }

    /** A weight that nobody typed is what the check itself asks for. */
    private @Nullable Ratio weight(SchemeForm.Dimension dimension) {
        return dimension.weight().isBlank() ? null : of(dimension.id(), "").percent("weight", "权重", dimension.weight());
    }

    private Scheme.Indicator indicator(String dimension, SchemeForm.Indicator indicator) {
        TypedNumbers numbers = of(indicator.id(), dimension);
        Metric metric = indicator.metric();
        return new Scheme.Indicator(
                indicator.id(),
                indicator.name().strip(),
                indicator.content().strip(),
                indicator.standard().kind().isScored()
                        ? numbers.points(TypedNumbers.FULL, "分值", indicator.full())
                        : Points.ZERO,
                metric == null ? indicator.direction() : metric.direction(),
                method(numbers, indicator.standard()),
                metric,
                indicator
                        .evidence()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                indicator.clauses());
    }

    private static ScoringMethod method(TypedNumbers numbers, SchemeForm.Standard typed) {
        return switch (typed.kind()) {
            case RATE -> new ScoringMethod.Rate();
            case RANKING -> new ScoringMethod.Ranking();
            case BANDS -> new ScoringMethod.Bands(bands(numbers, typed.bands()));
            case DEDUCTION ->
                new ScoringMethod.Deduction(
                        numbers.points("each", "每次扣分", typed.each()), numbers.points("floor", "保底分", typed.floor()));
            case BONUS ->
                new ScoringMethod.Bonus(
                        numbers.points("each", "每次加分", typed.each()), numbers.points("cap", "加分上限", typed.cap()));
            case VETO -> new ScoringMethod.Veto((int) numbers.whole("from", "起否决次数", typed.from()));
            case JUDGEMENT ->
                new ScoringMethod.Judgement(
                        grades(numbers, typed.rubric()), numbers.points("spread", "两人评分的最大差距", typed.spread()));
        };
    }

    private static List<ScoringMethod.Band> bands(TypedNumbers numbers, List<SchemeForm.Band> typed) {
        List<ScoringMethod.Band> bands = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            String field = "bands." + at + ".";
            String name = "第 %d 档".formatted(at + 1);
            bands.add(new ScoringMethod.Band(
                    numbers.percent(field + "bound", name + "的档界", typed.get(at).bound()),
                    numbers.points(field + "points", name + "的得分", typed.get(at).points())));
        }
        return bands;
    }

    private static List<ScoringMethod.Grade> grades(TypedNumbers numbers, List<SchemeForm.Grade> typed) {
        List<ScoringMethod.Grade> grades = new ArrayList<>();
        for (int at = 0; at < typed.size(); at++) {
            SchemeForm.Grade grade = typed.get(at);
            String field = "rubric." + at + ".";
            String name = "第 %d 等".formatted(at + 1);
            grades.add(new ScoringMethod.Grade(
                    grade.name().strip(),
                    grade.description().strip(),
                    numbers.points(field + "from", name + "的下限", grade.from()),
                    numbers.points(field + "to", name + "的上限", grade.to())));
        }
        return grades;
    }
}
