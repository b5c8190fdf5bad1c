package cn.binggui.policy.national;

import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A household under one reading: who counts, what counts, and the numbers in force on the day of acceptance.
 *
 * @param members those who count
 * @param income counted income, assessed support included
 * @param support the part of it that is assessed support
 */
public record CountedHousehold(
        HouseholdFacts facts, List<Member> members, Money income, Money support, Parameters published) {
    public int size() {
        return members.size();
    }

    public LocalDate acceptedOn() {
        return facts.acceptedOn();
    }

    public Quantity.PerCapita perCapita() {
        return new Quantity.PerCapita(income, size());
    }

    /** Returns the published or assumed value in force, or {@code null}. */
    public @Nullable DatedValue value(String id) {
        return published.find(id, facts.residence(), facts.acceptedOn());
    }

    /** Returns the published or assumed amount of money in force, or {@code null}. */
    public @Nullable Money money(String id) {
        DatedValue value = value(id);
        return value == null ? null : (Money) value.value();
    }

    /** Returns whether income per person compares so with the multiple of the standard; exact, without dividing. */
    public boolean perCapitaIs(Comparison comparison, Money standard, Ratio multiple) {
        return perCapitaIs(income, comparison, standard, multiple);
    }

    boolean perCapitaIs(Money total, Comparison comparison, Money standard, Ratio multiple) {
        long left = Math.multiplyExact(total.fen(), Ratio.ONE);
        long right = Math.multiplyExact(Math.multiplyExact(standard.fen(), (long) size()), multiple.tenThousandths());
        return compares(left, comparison, right);
    }

    /** Returns whether the part compares so with the share of the whole; exact, without dividing. */
    static boolean shareIs(Money part, Money whole, Comparison comparison, Ratio share) {
        return compares(
                Math.multiplyExact(part.fen(), Ratio.ONE),
                comparison,
                Math.multiplyExact(whole.fen(), share.tenThousandths()));
    }

    private static boolean compares(long left, Comparison comparison, long right) {
        return switch (comparison) {
            case BELOW -> left < right;
            case AT_MOST -> left <= right;
            case ABOVE -> left > right;
            case AT_LEAST -> left >= right;
        };
    }
}
