package cn.binggui.core.household.demo;

import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.value.Ratio;
import java.util.Arrays;

/** Gives a household the necessary expenses that fit its people. */
final class Expenses {
    private static final IncomeSource[] SOURCES = IncomeSource.values();

    private Expenses() {}

    static void spend(Family family) {
        Arrays.fill(family.expenses, 0);
        if (!family.exact) {
            for (Person person : family.people) {
                if (person.isLikelyCounted(family.day)) {
                    spend(person, family);
                }
            }
            add(family, ExpenseKind.ACCIDENT, family.accident);
        }
        if (family.burden > 0) {
            burden(family);
        } else if (!family.exact && family.head().inclination(20) < 40) {
            add(family, ExpenseKind.LIVING, (60 + family.head().inclination(21)) * 2_000L * family.size());
        }
    }

    private static void spend(Person person, Family family) {
        int age = person.age(family.day);
        add(family, ExpenseKind.MEDICAL, person.medical);
        if (age >= Person.OLD && person.inclination(22) < 60) {
            add(family, ExpenseKind.MEDICAL, (20 + person.inclination(23)) * 2_000L);
        }
        if (person.isSeverelyDisabled()) {
            add(family, ExpenseKind.DISABILITY, (12 + person.inclination(24) / 2) * 10_000L);
        }
        switch (person.study) {
            case FULL_TIME_UNDERGRADUATE_OR_BELOW ->
                add(
                        family,
                        ExpenseKind.EDUCATION,
                        (age < Person.MAJORITY ? 10 : 70 + person.inclination(25)) * 10_000L);
            case PART_TIME_UNDERGRADUATE_OR_BELOW -> add(family, ExpenseKind.EDUCATION, 300_000);
            case FULL_TIME_POSTGRADUATE -> add(family, ExpenseKind.EDUCATION, 1_000_000);
            case NONE -> {}
        }
        if (person.worksAway && person.inclination(26) < 30) {
            add(family, ExpenseKind.EMPLOYMENT, (8 + person.inclination(27) / 4) * 10_000L);
        }
    }

    private static void add(Family family, ExpenseKind kind, long fen) {
        family.expenses[kind.ordinal()] += fen;
    }

    /** Raises what weighs most until it reaches what the county's share asks for. */
    private static void burden(Family family) {
        long income = 0;
        for (Person person : family.people) {
            for (IncomeSource source : SOURCES) {
                income += counts(source) ? person.income[source.ordinal()] : 0;
            }
            income += person.support;
        }
        long share = family.bounds.share().tenThousandths();
        long asked = family.exact
                ? income * share / Ratio.ONE
                : income * share / Ratio.ONE * family.burden / 100 / 1_000 * 1_000 + 1_000;
        long spent = 0;
        for (long expense : family.expenses) {
            spent += expense;
        }
        if (spent < asked) {
            boolean ill = family.find(Person::isGrave) != null;
            ExpenseKind kind = family.accident > 0 && !ill ? ExpenseKind.ACCIDENT : ExpenseKind.MEDICAL;
            boolean student = family.find(Person::isStudent) != null;
            add(family, student && !ill ? ExpenseKind.EDUCATION : kind, asked - spent);
        }
    }

    private static boolean counts(IncomeSource source) {
        return switch (source) {
            case WAGES, BUSINESS_NET, PROPERTY_NET, TRANSFER_NET, OTHER -> true;
            case BASIC_PENSION,
                    PREFERENTIAL_COMPENSATION,
                    FAMILY_PLANNING_REWARD,
                    SCHOLARSHIP,
                    BRAVERY_AWARD,
                    SOCIAL_ASSISTANCE -> false;
        };
    }
}
