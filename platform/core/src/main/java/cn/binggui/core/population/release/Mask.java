package cn.binggui.core.population.release;

import cn.binggui.core.population.AgeBounds;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Takes from a household what leads back to it and leaves what rules look at.
 *
 * <p>People get new ids in a new order; a birth date becomes any day between the same two age bounds; an amount moves by up to a tenth and
 * ends on a round figure; a disability keeps whether it is severe, months of religious life on which side of the bound they are. The township
 * is left out; whoever releases the sample gives a pseudonym.
 *
 * @param bounds ages at which rules treat people otherwise
 * @param clergyMonths the months of religious life from which rules treat people otherwise
 * @param chance must not be guessed by anybody
 */
record Mask(AgeBounds bounds, List<Integer> clergyMonths, RandomGenerator chance) {
    private static final int OLDEST = 95;
    private static final long SMALL_STEP = 10_00;
    private static final long LARGE_STEP = 100_00;
    private static final long LARGE = 1_000_00;
    private static final int SHARES = 10_000;
    private static final int MOST_SHARES_MOVED = 1_000;

    Mask {
        clergyMonths = clergyMonths.stream().sorted().toList();
    }

    /**
     * A masked household.
     *
     * @param ids the people's new ids by their former ones; it leads back and is thrown away
     */
    record Masked(HouseholdFacts facts, Map<String, String> ids) {}

    /** Returns the household as of a day, masked; each call moves it otherwise. */
    Masked mask(HouseholdFacts household, LocalDate asOf) {
        List<Member> order = new ArrayList<>(household.members());
        shuffle(order);
        Map<String, String> ids = new HashMap<>();
        order.forEach(member -> ids.put(member.id(), "成员" + (ids.size() + 1)));
        List<IncomeItem> income = new ArrayList<>();
        household
                .income()
                .forEach(item -> income.add(
                        new IncomeItem(id(ids, item.memberId()), item.source(), moved(item.annualAmount()))));
        List<AssessedSupport> support = new ArrayList<>();
        household
                .assessedSupport()
                .forEach(item -> support.add(new AssessedSupport(
                        id(ids, item.memberId()), id(ids, item.beneficiaryId()), moved(item.annualAmount()))));
        List<ExpenseItem> expenses = new ArrayList<>();
        household
                .necessaryExpenses()
                .forEach(item -> expenses.add(new ExpenseItem(item.kind(), moved(item.annualAmount()))));
        shuffle(income);
        shuffle(support);
        shuffle(expenses);
        HouseholdFacts masked = new HouseholdFacts(
                asOf,
                "",
                household.residence(),
                order.stream().map(member -> mask(member, ids, asOf)).toList(),
                income,
                support,
                expenses,
                household.property(),
                household.extremeHardship(),
                household.suddenHardship());
        return new Masked(masked, ids);
    }

    private Member mask(Member member, Map<String, String> ids, LocalDate asOf) {
        return new Member(
                id(ids, member.id()),
                member.relation(),
                born(member.birthDate(), asOf),
                member.maritalStatus(),
                member.livesTogether(),
                member.sharesFinances(),
                member.legalSupportDuty(),
                member.worksAway(),
                member.study(),
                member.hasOwnIncome(),
                member.employed(),
                member.service(),
                member.custody(),
                member.missing(),
                months(member.clergyMonthsAway()),
                member.marriedOut(),
                member.canLiveIndependently(),
                disability(member),
                member.majorIllness(),
                member.registered(),
                member.birthProof());
    }

    private static String id(Map<String, String> ids, String former) {
        return Objects.requireNonNull(ids.get(former), "every item names a member");
    }

    /** Returns another day between the same bounds. */
    private LocalDate born(LocalDate birth, LocalDate asOf) {
        int reached = bounds.reached(birth, asOf);
        List<Integer> years = List.copyOf(bounds.years());
        LocalDate latest = reached == 0 ? asOf : lastToReach(years.get(reached - 1), asOf);
        LocalDate earliest = reached == years.size()
                ? asOf.minusYears(Math.max(OLDEST, (years.isEmpty() ? 0 : years.getLast()) + 1))
                : lastToReach(years.get(reached), asOf).plusDays(1);
        int days = (int) ChronoUnit.DAYS.between(earliest, latest);
        LocalDate drawn = earliest.plusDays(chance.nextInt(days + 1));
        return drawn.equals(birth) && days > 0 ? born(birth, asOf) : drawn;
    }

    /** Returns the last birth date on which one has reached the age on the day; who is born on 29 February reaches it on the 28th. */
    static LocalDate lastToReach(int age, LocalDate on) {
        LocalDate last = on.minusYears(age);
        while (!last.plusDays(1).plusYears(age).isAfter(on)) {
            last = last.plusDays(1);
        }
        return last;
    }

    private Money moved(Money amount) {
        if (amount.isZero()) {
            return amount;
        }
        int shares = SHARES + chance.nextInt(-MOST_SHARES_MOVED, MOST_SHARES_MOVED + 1);
        long fen = Math.multiplyExact(amount.fen(), shares) / SHARES;
        long step = amount.fen() < LARGE ? SMALL_STEP : LARGE_STEP;
        return new Money(Math.max(step, (fen + step / 2) / step * step));
    }

    private int months(int months) {
        if (months == 0) {
            return 0;
        }
        return clergyMonths.stream()
                .filter(bound -> bound <= months)
                .reduce((_, later) -> later)
                .orElse(1);
    }

    private static @Nullable Disability disability(Member member) {
        return member.disability() == null
                ? null
                : new Disability(DisabilityCategory.MULTIPLE, member.isSeverelyDisabled() ? 1 : 4);
    }

    private void shuffle(List<?> list) {
        Collections.shuffle(list, Random.from(chance));
    }
}
