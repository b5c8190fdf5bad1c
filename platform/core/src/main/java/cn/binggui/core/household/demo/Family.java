package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.core.household.demo.DemoNumbers.Bounds;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Study;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A household while its story is told. */
final class Family {
    private static final IncomeSource[] SOURCES = IncomeSource.values();
    private static final int SCHOOL_AGE = 6;
    private static final ExpenseKind[] KINDS = ExpenseKind.values();
    private static final String[] IDS = {
        "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"
    };

    final Chance chance;
    final Bounds bounds;
    final Residence residence;
    final String township;
    final LocalDate today;
    /** The day on which the story has arrived. */
    LocalDate day;
    /** Everybody who ever belonged to the household, in the order of coming. */
    final List<Person> everybody = new ArrayList<>(6);
    /** Those who belong to it now, the applicant first. */
    final List<Person> people = new ArrayList<>(6);

    Property property = Property.WITHIN_ALLOWANCE_LIMIT;
    ExtremeHardship hardship = ExtremeHardship.NONE;
    boolean sudden;
    /** Cost of an accident in fen. */
    long accident;
    /** Necessary expenses in hundredths of what the county's share asks for; 0 where nothing weighs on the household. */
    int burden;
    /** Whether the household received assistance in the last year. */
    boolean assisted;
    /** Whether income has changed since the last revision. */
    boolean figuresMoved;
    /** Whether incomes lie exactly where they were aimed at. */
    boolean exact;
    /** Yearly expenses in fen by kind. */
    final long[] expenses = new long[KINDS.length];

    private int lines;

    Family(Chance chance, Bounds bounds, Residence residence, String township, LocalDate today, LocalDate start) {
        this.chance = chance;
        this.bounds = bounds;
        this.residence = residence;
        this.township = township;
        this.today = today;
        this.day = start;
    }

    /** Returns a line of descent of its own. */
    int newLine() {
        return lines++;
    }

    Person head() {
        return people.getFirst();
    }

    /** Adds a person by age as of today; nobody at the start is younger than the story is long. */
    Person add(Relation relation, Sex sex, int age, int line) {
        LocalDate birth = today.minusYears(age).minusDays(chance.between(0, 364));
        return join(relation, sex, birth, line);
    }

    Person join(Relation relation, Sex sex, LocalDate birth, int line) {
        Person person = new Person(
                IDS[everybody.size()],
                relation,
                sex,
                birth,
                line,
                chance.generator().nextLong());
        boolean rural = residence == Residence.RURAL;
        person.hasJob = person.inclination(1) < (rural ? 35 : 75);
        person.hasBusiness = person.inclination(2) < (rural ? 70 : 12);
        if (relation == Relation.APPLICANT && !person.hasJob) {
            person.hasBusiness = true;
        }
        everybody.add(person);
        people.add(person);
        return person;
    }

    /** Returns whether one more may join; ids are not given twice. */
    boolean hasRoom() {
        return everybody.size() < IDS.length && people.size() < 9;
    }

    @Nullable
    Person first(Relation relation) {
        return find(person -> person.relation == relation);
    }

    /** Returns the first who fits, or {@code null}. */
    @Nullable
    Person find(Predicate<Person> fits) {
        for (Person person : people) {
            if (fits.test(person)) {
                return person;
            }
        }
        return null;
    }

    /** Returns one who fits, anyone of them, or {@code null}. */
    @Nullable
    Person any(Predicate<Person> fits) {
        int start = chance.between(0, people.size() - 1);
        for (int i = 0; i < people.size(); i++) {
            Person person = people.get((start + i) % people.size());
            if (fits.test(person)) {
                return person;
            }
        }
        return null;
    }

    /** Lets time pass: children go to school, months away are counted. */
    void arrive(LocalDate next) {
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(day, next));
        day = next;
        for (Person person : people) {
            int age = person.age(day);
            if (age >= SCHOOL_AGE && age < Person.MAJORITY && person.study == Study.NONE) {
                person.study = Study.FULL_TIME_UNDERGRADUATE_OR_BELOW;
            }
            if (person.clergyMonths > 0) {
                person.clergyMonths += months;
            }
        }
    }

    /** Takes a person out. */
    void leave(Person person) {
        people.remove(person);
        if (person.relation == Relation.SPOUSE) {
            head().marital = MaritalStatus.WIDOWED;
        }
        Person widow = person.relation == Relation.PARENT ? first(Relation.PARENT) : null;
        if (widow != null) {
            widow.marital = MaritalStatus.WIDOWED;
        }
    }

    /** Lets the spouse take the place of the applicant, who leaves; relations are told from the spouse then. */
    void succeed(Person spouse) {
        people.removeFirst();
        people.remove(spouse);
        people.addFirst(spouse);
        spouse.relation = Relation.APPLICANT;
        spouse.marital = MaritalStatus.WIDOWED;
        for (Person person : people) {
            if (person.relation == Relation.PARENT || person.relation == Relation.SIBLING) {
                person.relation = Relation.OTHER;
                person.duty = false;
            }
        }
    }

    /** Returns whether the applicant farms, able-bodied or not. */
    boolean stillFarms() {
        return residence == Residence.RURAL
                && head().hasBusiness
                && !head().isGrave()
                && head().age(day) < Person.FRAIL;
    }

    /** Returns how many most likely count as members, at least one. */
    int size() {
        int size = 0;
        for (Person person : people) {
            if (person.isLikelyCounted(day)) {
                size++;
            }
        }
        return size;
    }

    /** Returns the facts as of the day on which the story has arrived. */
    HouseholdFacts facts() {
        List<Member> members = new ArrayList<>(people.size());
        List<IncomeItem> income = new ArrayList<>(6);
        List<AssessedSupport> support = new ArrayList<>(1);
        for (Person person : people) {
            members.add(person.member());
            for (int i = 0; i < SOURCES.length; i++) {
                if (person.income[i] > 0) {
                    income.add(new IncomeItem(person.id, SOURCES[i], new Money(person.income[i])));
                }
            }
            if (person.support > 0) {
                support.add(new AssessedSupport(person.id, head().id, new Money(person.support)));
            }
        }
        List<ExpenseItem> necessary = new ArrayList<>(3);
        for (int i = 0; i < KINDS.length; i++) {
            if (expenses[i] > 0) {
                necessary.add(new ExpenseItem(KINDS[i], new Money(expenses[i])));
            }
        }
        return new HouseholdFacts(
                day, township, residence, members, income, support, necessary, property, hardship, sudden);
    }
}
