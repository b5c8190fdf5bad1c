package cn.binggui.core.register;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which households are wanted; what is {@code null} or empty asks nothing.
 *
 * @param closed whether those that were closed are wanted, instead of the open ones
 * @param shared whether only households are wanted of which a member belongs to another open household, too
 * @param number the household's whole number
 * @param township division code of nine digits
 * @param village division code of twelve digits
 * @param categories any of these
 * @param undecided whether those without a category are wanted, beside those of the categories
 * @param monitored how far 防止返贫监测对象 is settled
 * @param peopleFrom at least so many members
 * @param peopleTo at most so many members
 * @param perCapitaFrom counted yearly income per person, inclusive
 * @param perCapitaTo inclusive
 * @param changedSince first day of the latest revision, inclusive
 * @param resultSince the result is another than before, since this day
 */
public record RegisterQuery(
        boolean closed,
        boolean shared,
        @Nullable String number,
        @Nullable String township,
        @Nullable String village,
        Set<Category> categories,
        boolean undecided,
        @Nullable Outcome outcome,
        @Nullable LabelStatus monitored,
        @Nullable Residence residence,
        @Nullable Integer peopleFrom,
        @Nullable Integer peopleTo,
        @Nullable Money perCapitaFrom,
        @Nullable Money perCapitaTo,
        @Nullable LocalDate changedSince,
        @Nullable LocalDate resultSince) {
    /** Every open household. */
    public static final RegisterQuery ALL = QueryWords.read(Map.of());

    public RegisterQuery {
        categories = Set.copyOf(categories);
    }

    /** Reads what {@link #words} wrote; what it does not understand asks nothing. */
    public static RegisterQuery of(Map<String, String> words) {
        return QueryWords.read(words);
    }

    /** Returns the query as names and values, for addresses and the audit log; it never holds an identity. */
    public Map<String, String> words() {
        return QueryWords.write(this);
    }

    /** Returns whether any category is wanted. */
    public boolean ofAnyCategory() {
        return categories.isEmpty() && !undecided;
    }

    /** Returns the same query, of these categories. */
    public RegisterQuery of(Set<Category> wanted, boolean alsoUndecided) {
        return new RegisterQuery(
                closed,
                shared,
                number,
                township,
                village,
                wanted,
                alsoUndecided,
                outcome,
                monitored,
                residence,
                peopleFrom,
                peopleTo,
                perCapitaFrom,
                perCapitaTo,
                changedSince,
                resultSince);
    }
}
