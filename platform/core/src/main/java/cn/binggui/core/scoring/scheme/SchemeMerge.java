package cn.binggui.core.scoring.scheme;

import cn.binggui.policy.declared.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings what somebody else published into a form that was begun before.
 *
 * <p>What the form left as it was follows the newer version; where both changed the same thing, the form's stays.
 */
public final class SchemeMerge {
    /** What has its place in the form already and does not follow them to another one. */
    private final Set<String> placed;

    private SchemeMerge(SchemeForm base, SchemeForm mine) {
        placed = new HashSet<>(mine.places());
        for (SchemeForm.Sheet sheet : base.sheets()) {
            for (SchemeForm.Dimension dimension : sheet.dimensions()) {
                List<SchemeForm.Indicator> now = mine.dimension(dimension.id())
                        .map(SchemeForm.Dimension::indicators)
                        .orElse(List.of());
                dimension.indicators().stream()
                        .filter(now::contains)
                        .forEach(indicator -> placed.remove(indicator.id()));
            }
        }
    }

    /** Makes one of three that have the same identifier. */
    private interface Each<T> {
        /** @param base {@code null} where both added it */
        T of(@Nullable T base, T theirs, T mine);
    }

    /**
     * Returns the form upon the newer version.
     *
     * @param base from which the form was begun; {@code null} where there was none
     * @param theirs the newer version
     */
    public static SchemeForm upon(@Nullable Scheme base, Scheme theirs, SchemeForm mine) {
        SchemeForm begun = base == null ? SchemeForm.blank() : SchemeForm.of(base);
        return new SchemeMerge(begun, mine).form(begun, SchemeForm.of(theirs), mine);
    }

    private SchemeForm form(SchemeForm base, SchemeForm theirs, SchemeForm mine) {
        return new SchemeForm(
                pick(base.equalWeights(), theirs.equalWeights(), mine.equalWeights()),
                pick(base.minimum(), theirs.minimum(), mine.minimum()),
                all(base.sheets(), theirs.sheets(), mine.sheets(), SchemeForm.Sheet::place, this::sheet));
    }

    private SchemeForm.Sheet sheet(SchemeForm.@Nullable Sheet base, SchemeForm.Sheet theirs, SchemeForm.Sheet mine) {
        return new SchemeForm.Sheet(
                mine.unit(),
                pick(base == null ? "" : base.evaluator(), theirs.evaluator(), mine.evaluator()),
                all(
                        base == null ? List.of() : base.dimensions(),
                        theirs.dimensions(),
                        mine.dimensions(),
                        SchemeForm.Dimension::id,
                        this::dimension));
    }

    private SchemeForm.Dimension dimension(
            SchemeForm.@Nullable Dimension base, SchemeForm.Dimension theirs, SchemeForm.Dimension mine) {
        SchemeForm.Dimension begun = base == null ? theirs : base;
        return new SchemeForm.Dimension(
                mine.id(),
                pick(begun.name(), theirs.name(), mine.name()),
                pick(begun.weight(), theirs.weight(), mine.weight()),
                all(
                        begun.indicators(),
                        theirs.indicators(),
                        mine.indicators(),
                        SchemeForm.Indicator::id,
                        (before, others, own) -> own.equals(before) ? others : own),
                pick(begun.clauses(), theirs.clauses(), mine.clauses()));
    }

    private static <T> T pick(T base, T theirs, T mine) {
        return base.equals(mine) ? theirs : mine;
    }

    private <T> List<T> all(List<T> base, List<T> theirs, List<T> mine, Function<T, String> id, Each<T> each) {
        List<T> merged = new ArrayList<>();
        for (T own : mine) {
            T before = find(base, id, id.apply(own));
            T others = find(theirs, id, id.apply(own));
            if (others != null) {
                merged.add(each.of(before, others, own));
            } else if (!own.equals(before)) {
                merged.add(own);
            }
        }
        Set<String> begun = base.stream().map(id).collect(Collectors.toSet());
        for (int at = 0; at < theirs.size(); at++) {
            String added = id.apply(theirs.get(at));
            if (!begun.contains(added) && !placed.contains(added)) {
                T ahead = at == 0 ? null : find(merged, id, id.apply(theirs.get(at - 1)));
                merged.add(ahead == null ? merged.size() : merged.indexOf(ahead) + 1, theirs.get(at));
            }
        }
        return merged;
    }

    private static <T> @Nullable T find(List<T> all, Function<T, String> id, String wanted) {
        return all.stream()
                .filter(each -> id.apply(each).equals(wanted))
                .findFirst()
                .orElse(null);
    }
}
