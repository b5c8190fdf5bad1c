package cn.binggui.core.population;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a county's rules make of a household, in a byte's worth: how far it is settled, and as what.
 *
 * @param outcome {@code null} where the rules failed
 * @param category {@code null} where the outcome leaves it open, as where a number is missing or readings stand side by side
 */
public record Answer(@Nullable Outcome outcome, @Nullable Category category) implements Comparable<Answer> {
    /** The rules could not be carried through. */
    public static final Answer FAILED = new Answer(null, null);

    private static final int CATEGORIES = Category.values().length + 1;
    private static final List<Answer> ALL = all();

    /** How many codes there are. */
    static final int CODES = ALL.size();

    private static List<Answer> all() {
        List<Answer> all = new ArrayList<>();
        for (Outcome outcome : Outcome.values()) {
            for (Category category : Category.values()) {
                all.add(new Answer(outcome, category));
            }
            all.add(new Answer(outcome, null));
        }
        all.add(FAILED);
        return List.copyOf(all);
    }

    /** Returns what was determined. */
    public static Answer of(Determination determination) {
        Finding finding = determination.finding();
        boolean open = determination instanceof Determination.Blocked;
        return of(code(determination.outcome(), finding == null || open ? null : finding.category()));
    }

    static Answer of(byte code) {
        return ALL.get(code);
    }

    byte code() {
        return outcome == null ? (byte) (CODES - 1) : code(outcome, category);
    }

    private static byte code(Outcome outcome, @Nullable Category category) {
        return (byte) (outcome.ordinal() * CATEGORIES + (category == null ? CATEGORIES - 1 : category.ordinal()));
    }

    /** Orders by category, the settled ones before those that somebody must approve, and what is open last. */
    @Override
    public int compareTo(Answer other) {
        return Comparator.comparingInt(Answer::rank)
                .thenComparingInt(Answer::code)
                .compare(this, other);
    }

    private int rank() {
        return category == null ? CATEGORIES : category.ordinal();
    }
}
