package cn.binggui.core.household.demo;

import cn.binggui.core.household.IdNumber;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.Relation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names, ID numbers and telephone numbers of a made-up population, each number given once.
 *
 * <p>Nobody real is meant. Names are put together from tables of common surnames and given names. The sequence codes of
 * ID numbers are given from 999 downward for each region and birthday, where registries, which count from 001 upward,
 * hardly ever arrive. Telephone numbers begin with 154, which is assigned to no operator, so that nobody can be called.
 */
final class Identities {
    private static final int HIGHEST_SEQUENCE = 999;
    private static final int PHONES = 1_000_000;
    private static final int FROM_NEIGHBOUR = 12;

    private final Names names = Names.TABLES;
    private final String region;
    private final String neighbour;
    private final String phonePrefix;
    /** How many numbers a sex has got of a region and birthday. */
    private final Map<String, Integer> given = new HashMap<>();

    private int phones;

    /** @param region division code of six digits */
    Identities(String region) {
        this.region = region;
        // 地级市的第一个区总是02
        String first = region.substring(0, 4) + "02";
        this.neighbour = first.equals(region) ? region.substring(0, 4) + "03" : first;
        this.phonePrefix = "154" + region.substring(4);
    }

    /** Returns who the members are, by member id. */
    Map<String, Identity> of(Family family, Chance chance) {
        Map<String, Identity> people = new LinkedHashMap<>();
        Map<Integer, String> surnames = new HashMap<>();
        Set<String> taken = new TreeSet<>();
        for (Person person : family.everybody) {
            String surname = surnames.computeIfAbsent(person.line, line -> names.surname(chance));
            String name;
            do {
                name = surname + names.given(person.sex, person.birthDate.getYear(), chance);
            } while (!taken.add(name));
            IdNumber number = person.registered ? idNumber(person, chance) : null;
            people.put(person.id, new Identity(name, number, phone(person, family, chance)));
        }
        return people;
    }

    private IdNumber idNumber(Person person, Chance chance) {
        boolean cameHere = person.relation == Relation.SPOUSE || person.relation == Relation.OTHER;
        boolean elsewhere = cameHere && chance.percent(FROM_NEIGHBOUR);
        String at = elsewhere ? neighbour : region;
        String digits = sequence(at, person);
        if (digits == null) {
            digits = sequence(elsewhere ? region : neighbour, person);
        }
        if (digits == null) {
            throw new IllegalStateException("too many people are born on one day");
        }
        return IdNumber.of(digits);
    }

    /** Returns seventeen digits, or {@code null} where the region has no number left for the day. */
    private @Nullable String sequence(String at, Person person) {
        LocalDate birth = person.birthDate;
        String start = "%s%04d%02d%02d".formatted(at, birth.getYear(), birth.getMonthValue(), birth.getDayOfMonth());
        boolean male = person.sex == Sex.MALE;
        int sequence = HIGHEST_SEQUENCE - (male ? 0 : 1) - 2 * (given.merge(start + male, 1, Integer::sum) - 1);
        return sequence < 1 ? null : "%s%03d".formatted(start, sequence);
    }

    /** Grown-ups mostly have a telephone. */
    private @Nullable String phone(Person person, Family family, Chance chance) {
        int age = person.age(family.today);
        int share = age < 16 ? 0 : age < 60 ? 95 : age < 75 ? 75 : 40;
        if (!chance.percent(share)) {
            return null;
        }
        if (phones == PHONES) {
            throw new IllegalStateException("no telephone number is left");
        }
        return "%s%06d".formatted(phonePrefix, phones++);
    }
}
