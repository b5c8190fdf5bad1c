package cn.binggui.policy.testkit.population;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A mixed population of one to six people a household; the same seed always gives the same people. */
public final class MixedHouseholds {
    private static final List<String> IDS = List.of("甲", "乙", "丙", "丁", "戊", "己");
    private static final List<Relation> RELATIVES = List.of(
            Relation.SPOUSE,
            Relation.CHILD,
            Relation.CHILD,
            Relation.CHILD,
            Relation.PARENT,
            Relation.PARENT,
            Relation.GRANDPARENT,
            Relation.GRANDCHILD,
            Relation.SIBLING,
            Relation.OTHER);

    private final RandomGenerator random;

    private MixedHouseholds(long seed) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Returns the households, all numbers known to them. */
    public static List<Sample> in(List<String> townships, long seed, int count) {
        MixedHouseholds households = new MixedHouseholds(seed);
        List<Sample> samples = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String township = townships.get(households.random.nextInt(townships.size()));
            samples.add(new Sample("家庭" + i, households.household(township), Assumptions.ALL));
        }
        return samples;
    }

    private HouseholdFacts household(String township) {
        LocalDate on = LocalDate.of(2024, 11, 1).plusDays(random.nextInt(550));
        int size = 1 + random.nextInt(IDS.size());
        List<Member> members = new ArrayList<>(size);
        members.add(member(IDS.getFirst(), Relation.APPLICANT, on));
        while (members.size() < size) {
            members.add(member(IDS.get(members.size()), pick(RELATIVES), on));
        }
        List<IncomeItem> income = new ArrayList<>();
        for (Member member : members) {
            if (chance(55)) {
                income.add(new IncomeItem(member.id(), pick(IncomeSource.values()), amount(4_000_000)));
            }
        }
        List<AssessedSupport> support = new ArrayList<>();
        if (chance(20)) {
            support.add(new AssessedSupport(
                    members.getLast().id(), members.getFirst().id(), amount(800_000)));
        }
        List<ExpenseItem> expenses = new ArrayList<>();
        while (chance(45)) {
            expenses.add(new ExpenseItem(pick(Fields.EXPENSE_KIND).orElseThrow(), amount(6_000_000)));
        }
        return new HouseholdFacts(
                on,
                township,
                pick(Fields.RESIDENCE),
                members,
                income,
                support,
                expenses,
                chance(75) ? Property.WITHIN_ALLOWANCE_LIMIT : pick(Fields.PROPERTY),
                chance(10) ? new ExtremeHardship(true, true, chance(80)) : ExtremeHardship.NONE,
                chance(10));
    }

    private Member member(String id, Relation relation, LocalDate on) {
        boolean together = chance(75);
        boolean applicant = relation == Relation.APPLICANT;
        Optional<Disability> disability = chance(20)
                ? Optional.of(new Disability(pick(Fields.DISABILITY).orElseThrow(), pick(Fields.GRADE)))
                : Optional.empty();
        return new Member(
                id,
                relation,
                on.minusDays(random.nextInt(applicant ? 18 * 366 : 0, 90 * 365)),
                pick(Fields.MARITAL_STATUS),
                together,
                together || chance(30),
                relation != Relation.OTHER && chance(90),
                chance(20),
                chance(70) ? Fields.STUDY.values().getFirst() : pick(Fields.STUDY),
                chance(60),
                chance(50),
                chance(90) ? Fields.SERVICE.values().getFirst() : pick(Fields.SERVICE),
                chance(90) ? Fields.CUSTODY.values().getFirst() : pick(Fields.CUSTODY),
                chance(90) ? Fields.MISSING.values().getFirst() : pick(Fields.MISSING),
                chance(95) ? 0 : pick(Fields.CLERGY_MONTHS),
                chance(10),
                chance(85),
                disability.orElse(null),
                chance(15),
                chance(95),
                chance(90) ? Fields.BIRTH_PROOF.values().getFirst() : pick(Fields.BIRTH_PROOF));
    }

    private Money amount(int bound) {
        return new Money(random.nextInt(bound));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(Axis<T> axis) {
        return pick(axis.values().stream()
                .filter(value -> !Optional.empty().equals(value))
                .toList());
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
