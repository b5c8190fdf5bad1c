package cn.binggui.core.scoring.scheme;

import cn.binggui.core.scoring.MethodKind;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells in Chinese what differs between two schemes; dimensions and indicators are the same where their identifiers are. */
public final class SchemeDiff {
    private final List<Line> lines = new ArrayList<>();

    private SchemeDiff() {}

    /** What happened to something. */
    public enum Kind {
        ADDED("新增"),
        REMOVED("删去"),
        CHANGED("修改"),
        MOVED("移动");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the Chinese word. */
        public String label() {
            return label;
        }
    }

    /**
     * One difference.
     *
     * @param place names of the unit, dimension and indicator, from the outermost; empty for the scheme
     * @param what for example 分值
     * @param before empty where it is new, or was not filled in
     * @param after empty where it is gone, or is not filled in
     */
    public record Line(Kind kind, List<String> place, String what, String before, String after) {
        public Line {
            place = List.copyOf(place);
        }
    }

    /**
     * Returns what differs, in the later scheme's order.
     *
     * @param before {@code null} where there was none
     */
    public static List<Line> between(@Nullable Scheme before, Scheme after) {
        SchemeDiff diff = new SchemeDiff();
        Scheme earlier = before == null ? new Scheme(after.equalWeights(), after.minimum(), List.of()) : before;
        diff.scheme(earlier, after);
        return List.copyOf(diff.lines);
    }

    private void scheme(Scheme before, Scheme after) {
        changed(List.of(), "权重", weights(before), weights(after));
        changed(List.of(), "最少案卷数", String.valueOf(before.minimum()), String.valueOf(after.minimum()));
        Map<EvaluatedUnit, Scheme.Sheet> earlier = by(before.sheets(), Scheme.Sheet::unit);
        for (Scheme.Sheet sheet : after.sheets()) {
            Scheme.Sheet old = earlier.remove(sheet.unit());
            if (old == null) {
                added(List.of(sheet.unit().term()), "被评价单位", names(sheet.dimensions(), Scheme.Dimension::name));
            } else {
                sheet(old, sheet);
            }
        }
        earlier.values()
                .forEach(gone -> removed(
                        List.of(gone.unit().term()), "被评价单位", names(gone.dimensions(), Scheme.Dimension::name)));
    }

    private static String weights(Scheme scheme) {
        return scheme.equalWeights() ? "均权" : "各项目分别规定";
    }

    private void sheet(Scheme.Sheet before, Scheme.Sheet after) {
        List<String> place = List.of(after.unit().term());
        changed(place, "由谁评价", before.evaluator(), after.evaluator());
        order(place, "考核项目的顺序", before.dimensions(), after.dimensions(), Scheme.Dimension::id, Scheme.Dimension::name);
        Map<String, Scheme.Dimension> earlier = by(before.dimensions(), Scheme.Dimension::id);
        for (Scheme.Dimension dimension : after.dimensions()) {
            List<String> own = within(place, dimension.name());
            Scheme.Dimension old = earlier.remove(dimension.id());
            if (old == null) {
                added(own, "考核项目", names(dimension.indicators(), Scheme.Indicator::name));
            } else {
                dimension(own, old, dimension);
            }
            dimension.indicators().forEach(indicator -> indicator(own, before, old, dimension, indicator));
            if (old != null) {
                gone(own, old, after);
            }
        }
        for (Scheme.Dimension gone : earlier.values()) {
            List<Scheme.Indicator> lost = gone.indicators().stream()
                    .filter(indicator -> after.indicator(indicator.id()).isEmpty())
                    .toList();
            removed(within(place, gone.name()), "考核项目", names(lost, Scheme.Indicator::name));
        }
    }

    private void dimension(List<String> place, Scheme.Dimension before, Scheme.Dimension after) {
        changed(place, "名称", before.name(), after.name());
        if (after.weight() != null) {
            changed(place, "权重", ScoringWords.weight(before), ScoringWords.weight(after));
        }
        changed(place, "依据", locators(before.clauses()), locators(after.clauses()));
        order(place, "指标的顺序", before.indicators(), after.indicators(), Scheme.Indicator::id, Scheme.Indicator::name);
    }

    /** An indicator of a new dimension is told with it, unless it stood elsewhere before. */
    private void indicator(
            List<String> dimension,
            Scheme.Sheet before,
            Scheme.@Nullable Dimension oldDimension,
            Scheme.Dimension newDimension,
            Scheme.Indicator indicator) {
        List<String> place = within(dimension, indicator.name());
        Scheme.Indicator old = before.indicator(indicator.id()).orElse(null);
        if (old == null) {
            if (oldDimension != null) {
                added(place, "指标", points(indicator) + ScoringWords.standard(indicator));
            }
            return;
        }
        Scheme.Dimension from = holder(before, indicator.id());
        if (!from.id().equals(newDimension.id())) {
            lines.add(new Line(Kind.MOVED, place, "所属考核项目", from.name(), newDimension.name()));
        }
        new IndicatorDiff(place, old, indicator, lines).compare();
    }

    /** What stands in another dimension now was moved, not removed. */
    private void gone(List<String> place, Scheme.Dimension before, Scheme.Sheet after) {
        before.indicators().stream()
                .filter(indicator -> after.indicator(indicator.id()).isEmpty())
                .forEach(indicator -> removed(
                        within(place, indicator.name()), "指标", points(indicator) + ScoringWords.standard(indicator)));
    }

    private static Scheme.Dimension holder(Scheme.Sheet sheet, String indicator) {
        return sheet.dimensions().stream()
                .filter(dimension -> dimension.indicators().stream()
                        .anyMatch(each -> each.id().equals(indicator)))
                .findFirst()
                .orElseThrow();
    }

    private static String points(Scheme.Indicator indicator) {
        return MethodKind.of(indicator.method()).isScored() && indicator.full().compareTo(Points.ZERO) > 0
                ? "%s分；".formatted(indicator.full())
                : "";
    }

    private <T> void order(
            List<String> place,
            String what,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> name) {
        List<T> earlier = before.stream()
                .filter(each -> ids(after, id).contains(id.apply(each)))
                .toList();
        List<T> later = after.stream()
                .filter(each -> ids(before, id).contains(id.apply(each)))
                .toList();
        if (!ids(earlier, id).equals(ids(later, id))) {
            lines.add(new Line(Kind.MOVED, place, what, names(earlier, name), names(later, name)));
        }
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private void changed(List<String> place, String what, String before, String after) {
        if (!before.equals(after)) {
            lines.add(new Line(Kind.CHANGED, place, what, before, after));
        }
    }

    private void added(List<String> place, String what, String after) {
        lines.add(new Line(Kind.ADDED, place, what, "", after));
    }

    private void removed(List<String> place, String what, String before) {
        lines.add(new Line(Kind.REMOVED, place, what, before, ""));
    }

    /** Returns where clauses stand; empty for what the county added. */
    static String locators(List<Clause> clauses) {
        return clauses.stream().map(Clause::locator).distinct().collect(Collectors.joining("、"));
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return all.stream().map(name).collect(Collectors.joining("、"));
    }

    private static List<String> within(List<String> place, String name) {
        return Stream.concat(place.stream(), Stream.of(name)).toList();
    }

    private static <K, T> Map<K, T> by(List<T> all, Function<T, K> key) {
        return all.stream()
                .collect(Collectors.toMap(key, Function.identity(), (first, same) -> first, LinkedHashMap::new));
    }
}
