package cn.binggui.core.determination;

import cn.binggui.core.determination.NearestChange.Standing;
import cn.binggui.core.household.Variation;
import cn.binggui.core.household.Variations;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the single changes of a household that move its result, by asking the county's rules alone.
 *
 * <p>Amounts are doubled until the result is another, then narrowed down to the fen. The work is bounded: some sixty questions an
 * amount and some thirty a member.
 */
final class NearestChanges {
    private static final long MOST = Money.yuan(1_000_000).fen();

    private final Function<HouseholdFacts, Determination> rules;
    private final HouseholdFacts facts;
    private final Amounts amounts;
    private final Determination before;
    private final Standing standing;

    NearestChanges(Function<HouseholdFacts, Determination> rules, HouseholdFacts facts) {
        this.rules = rules;
        this.facts = facts;
        amounts = new Amounts(facts);
        before = rules.apply(facts);
        standing = Standing.of(before);
    }

    /** Returns the changes: amounts by size, then the facts that are no amounts, the members' first. */
    List<NearestChange> find() {
        List<NearestChange> found = new ArrayList<>();
        Finding finding = before.finding();
        if (finding != null) {
            income(finding, found);
        }
        expenses(found);
        found.sort(Comparator.comparing(change -> change.amount() == null ? Money.ZERO : change.amount()));
        for (Variation variation : Variations.of(facts)) {
            Determination after = rules.apply(variation.facts());
            if (!standing.equals(Standing.of(after))) {
                found.add(change(variation.words(), null, after));
            }
        }
        return List.copyOf(found);
    }

    private void income(Finding finding, List<NearestChange> found) {
        LongFunction<HouseholdFacts> more = amounts.moreIncome(facts -> counted(rules.apply(facts)), finding);
        if (more != null) {
            search(more, MOST, fen -> "全家计入收入再增加%s元/年".formatted(two(fen)), found);
        }
        search(
                amounts.lessIncome(finding),
                amounts.reducible(finding),
                fen -> "全家计入收入减少%s元/年".formatted(two(fen)),
                found);
    }

    private void expenses(List<NearestChange> found) {
        for (ExpenseKind kind : ExpenseKind.values()) {
            search(
                    fen -> amounts.moreExpense(kind, fen),
                    MOST,
                    fen -> "%s支出再增加%s元/年".formatted(kind.term(), two(fen)),
                    found);
            search(
                    fen -> amounts.lessExpense(kind, fen),
                    amounts.expense(kind),
                    fen -> "%s支出减少%s元/年".formatted(kind.term(), two(fen)),
                    found);
        }
    }

    private void search(
            LongFunction<HouseholdFacts> variant, long most, LongFunction<String> words, List<NearestChange> found) {
        Long fen = least(variant, most);
        if (fen != null) {
            found.add(change(words.apply(fen), new Money(fen), rules.apply(variant.apply(fen))));
        }
    }

    /** Returns the least amount of fen that moves the result; {@code null} if not even the most does. */
    private @Nullable Long least(LongFunction<HouseholdFacts> variant, long most) {
        if (most < 1) {
            return null;
        }
        long same = 0;
        long other = 1;
        while (stays(variant, other)) {
            if (other == most) {
                return null;
            }
            same = other;
            other = Math.min(most, other * 2);
        }
        while (other - same > 1) {
            long middle = (same + other) >>> 1;
            if (stays(variant, middle)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return other;
    }

    private boolean stays(LongFunction<HouseholdFacts> variant, long fen) {
        return standing.equals(Standing.of(rules.apply(variant.apply(fen))));
    }

    private NearestChange change(String words, @Nullable Money amount, Determination after) {
        return new NearestChange(words, amount, standing, Standing.of(after), Turning.points(before, after));
    }

    private static @Nullable Money counted(Determination determination) {
        Finding finding = determination.finding();
        return finding == null ? null : finding.countedIncome();
    }

    private static String two(long fen) {
        return new Money(fen).number().toPlainString();
    }
}
