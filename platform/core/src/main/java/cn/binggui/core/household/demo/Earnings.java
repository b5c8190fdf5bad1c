package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Study;
import java.util.Arrays;

/** Gives a household the incomes that fit its people and add up to what was aimed at. */
final class Earnings {
    private static final IncomeSource[] COUNTED = {
        IncomeSource.WAGES,
        IncomeSource.BUSINESS_NET,
        IncomeSource.PROPERTY_NET,
        IncomeSource.TRANSFER_NET,
        IncomeSource.OTHER
    };
    private static final long TEN_YUAN = 1_000;

    private Earnings() {}

    /**
     * Shares the income among those who earn, and gives everybody what never counts.
     *
     * @param aim what the household's counted income adds up to, assessed support included, in fen
     */
    static void share(Family family, long aim) {
        long total = aim;
        for (Person person : family.people) {
            Arrays.fill(person.income, 0);
            total -= person.support;
        }
        if (!family.hardship.noIncomeSource()) {
            share(family, Math.max(0, total), weight(family));
        }
        if (!family.exact) {
            family.people.forEach(person -> entitle(person, family));
        }
        family.people.forEach(person -> describe(person, family));
    }

    private static int weight(Family family) {
        int all = 0;
        for (Person person : family.people) {
            for (IncomeSource source : COUNTED) {
                all += weight(person, source, family);
            }
        }
        return all;
    }

    /** What is left by rounding goes to the first income, or to the applicant where nobody earns. */
    private static void share(Family family, long total, int weights) {
        long left = total;
        long[] rest = family.head().income;
        int source = IncomeSource.TRANSFER_NET.ordinal();
        boolean first = true;
        for (Person person : family.people) {
            for (IncomeSource of : COUNTED) {
                int weight = weight(person, of, family);
                if (weight > 0) {
                    long part = total * weight / weights / TEN_YUAN * TEN_YUAN;
                    person.income[of.ordinal()] = part;
                    left -= part;
                    if (first) {
                        rest = person.income;
                        source = of.ordinal();
                        first = false;
                    }
                }
            }
        }
        rest[source] += left;
    }

    /** Returns how much of the income comes to the person from the source; no two people earn quite the same. */
    private static int weight(Person person, IncomeSource source, Family family) {
        int weight = typicalWeight(person, source, family);
        return weight == 0 ? 0 : weight * (60 + person.inclination(30 + source.ordinal()) * 4 / 5);
    }

    private static int typicalWeight(Person person, IncomeSource source, Family family) {
        boolean atHome = person.livesTogether || person.sharesFinances;
        if (!atHome || person.isGone() || person.age(family.day) < 16 || person.isStudent()) {
            return 0;
        }
        boolean rural = family.residence == Residence.RURAL;
        boolean able = person.isAble(family.day);
        int age = person.age(family.day);
        return switch (source) {
            case WAGES -> able ? (person.worksAway ? 12 : person.hasJob ? 6 : 0) : 0;
            case BUSINESS_NET -> {
                boolean stillFarms = rural && age >= Person.OLD && age < Person.FRAIL && !person.isGrave();
                boolean runs = !person.worksAway && person.hasBusiness && person.canLiveIndependently;
                yield runs ? (able ? 5 : stillFarms ? 2 : 0) : 0;
            }
            case PROPERTY_NET -> rural && age >= 50 && person.inclination(3) < 25 ? 1 : 0;
            case TRANSFER_NET -> {
                boolean retired = age >= Person.OLD && person.inclination(4) < (rural ? 5 : 60);
                boolean subsidised = rural && person == family.head();
                yield (retired ? 8 : 0) + (subsidised ? 1 : 0);
            }
            case OTHER -> person.inclination(5) < 4 ? 1 : 0;
            case BASIC_PENSION,
                    PREFERENTIAL_COMPENSATION,
                    FAMILY_PLANNING_REWARD,
                    SCHOLARSHIP,
                    BRAVERY_AWARD,
                    SOCIAL_ASSISTANCE -> 0;
        };
    }

    /** Gives what a person receives by age or merit, whatever the household earns. */
    private static void entitle(Person person, Family family) {
        int age = person.age(family.day);
        boolean rural = family.residence == Residence.RURAL;
        if (person.isGone() || !(person.livesTogether || person.sharesFinances)) {
            return;
        }
        if (age >= Person.OLD) {
            if (person.inclination(6) < (family.hardship.isComplete() ? 30 : rural ? 75 : 30)) {
                // 每月130至220元
                set(person, IncomeSource.BASIC_PENSION, (130 + person.inclination(7) * 9 / 10) * 12);
            }
            if (rural && person.inclination(8) < 8) {
                set(person, IncomeSource.FAMILY_PLANNING_REWARD, 960);
            }
            if (person.sex == Sex.MALE && person.inclination(9) < 4) {
                set(person, IncomeSource.PREFERENTIAL_COMPENSATION, 6_600 + person.inclination(10) * 20);
            }
        }
        if (person.study != Study.NONE && person.inclination(11) < 45) {
            set(person, IncomeSource.SCHOLARSHIP, 2_000 + person.inclination(12) / 10 * 300);
        }
        if (age >= 20 && person.inclination(13) < 1 && person.inclination(14) < 40) {
            set(person, IncomeSource.BRAVERY_AWARD, 5_000);
        }
        if (person == family.head()
                && (family.hardship.isComplete() || family.assisted && person.inclination(15) < 60)) {
            set(person, IncomeSource.SOCIAL_ASSISTANCE, 1_200 + person.inclination(16) * 60);
        }
    }

    private static void set(Person person, IncomeSource source, int yuan) {
        person.income[source.ordinal()] = yuan * 100L;
    }

    private static void describe(Person person, Family family) {
        boolean earns = person.income[IncomeSource.WAGES.ordinal()] > 0
                || person.income[IncomeSource.BUSINESS_NET.ordinal()] > 0;
        boolean apart =
                !person.livesTogether && !person.sharesFinances && !person.isGone() && person.isAble(family.day);
        boolean serves = switch (person.service) {
            case SERGEANT, OFFICER -> true;
            case NONE, CONSCRIPT -> false;
        };
        person.employed = earns || apart || serves || person.worksAway;
        long all = 0;
        for (long income : person.income) {
            all += income;
        }
        person.hasOwnIncome = all > 0 || apart || serves;
    }
}
