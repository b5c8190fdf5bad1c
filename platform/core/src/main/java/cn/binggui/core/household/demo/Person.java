package cn.binggui.core.household.demo;

import cn.binggui.core.household.Sex;
import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person while the story of the household is told. */
final class Person {
    static final int MAJORITY = 18;
    static final int OLD = 60;
    /** From this age on nobody farms any more. */
    static final int FRAIL = 76;

    private static final int SOURCES = IncomeSource.values().length;

    final String id;
    final Sex sex;
    final LocalDate birthDate;
    /** Whose surname the person bears: people of one line share it. */
    final int line;
    /** What the person is like, drawn once. */
    private final long trait;

    Relation relation;
    MaritalStatus marital = MaritalStatus.UNMARRIED;
    boolean livesTogether = true;
    boolean sharesFinances = true;
    boolean duty;
    boolean worksAway;
    /** Whether the person works for wages near home when able to. */
    boolean hasJob;
    /** Whether the person farms or trades when able to. */
    boolean hasBusiness;

    Study study = Study.NONE;
    boolean hasOwnIncome;
    boolean employed;
    Service service = Service.NONE;
    Custody custody = Custody.NONE;
    Missing missing = Missing.NONE;
    int clergyMonths;
    boolean marriedOut;
    boolean canLiveIndependently = true;

    @Nullable
    Disability disability;

    boolean majorIllness;
    boolean registered = true;
    BirthProof birthProof = BirthProof.COMPLETE;

    /** Yearly income in fen by source. */
    final long[] income = new long[SOURCES];
    /** Yearly cost of a grave illness in fen. */
    long medical;
    /** Assessed support in fen that the person owes the applicant. */
    long support;

    Person(String id, Relation relation, Sex sex, LocalDate birthDate, int line, long trait) {
        this.id = id;
        this.relation = relation;
        this.sex = sex;
        this.birthDate = birthDate;
        this.line = line;
        this.trait = trait;
        this.duty = relation != Relation.OTHER;
    }

    /** Returns a number from 0 to 99 that stays with the person, another for each question. */
    int inclination(int question) {
        long mixed = (trait + question * 0x9E37_79B9_7F4A_7C15L) * 0xBF58_476D_1CE4_E5B9L;
        return (int) ((mixed >>> 33) % 100);
    }

    /** Returns full years. */
    int age(LocalDate on) {
        int years = on.getYear() - birthDate.getYear();
        boolean before = on.getMonthValue() < birthDate.getMonthValue()
                || (on.getMonthValue() == birthDate.getMonthValue() && on.getDayOfMonth() < birthDate.getDayOfMonth());
        return before ? years - 1 : years;
    }

    boolean isAdult(LocalDate on) {
        return age(on) >= MAJORITY;
    }

    /** Returns whether the law or the family's life puts the person outside the household. */
    boolean isGone() {
        return custody == Custody.IMPRISONED
                || custody == Custody.COMPULSORY_REHABILITATION
                || missing != Missing.NONE
                || service == Service.CONSCRIPT
                || clergyMonths > 0
                || (marriedOut && !livesTogether);
    }

    boolean isGrave() {
        return majorIllness || isSeverelyDisabled();
    }

    boolean isSeverelyDisabled() {
        return disability != null && disability.grade() <= 2;
    }

    boolean isStudent() {
        return study == Study.FULL_TIME_UNDERGRADUATE_OR_BELOW || study == Study.FULL_TIME_POSTGRADUATE;
    }

    /** Returns whether the person can work: of age, not old, healthy, free and not at school. */
    boolean isAble(LocalDate on) {
        int age = age(on);
        return age >= MAJORITY
                && age < 65
                && !isGrave()
                && !isStudent()
                && canLiveIndependently
                && custody == Custody.NONE
                && !isGone();
    }

    /** Returns whether the person most likely counts as a member; every county has its own rules. */
    boolean isLikelyCounted(LocalDate on) {
        if (relation == Relation.APPLICANT) {
            return true;
        }
        if (isGone()) {
            return false;
        }
        boolean dependent = relation == Relation.CHILD
                && (!isAdult(on) || !canLiveIndependently || study == Study.FULL_TIME_UNDERGRADUATE_OR_BELOW);
        return relation == Relation.SPOUSE || dependent || (duty && livesTogether);
    }

    /** Returns the person as the facts have them. */
    Member member() {
        return new Member(
                id,
                relation,
                birthDate,
                marital,
                livesTogether,
                sharesFinances,
                duty,
                worksAway,
                study,
                hasOwnIncome,
                employed,
                service,
                custody,
                missing,
                clergyMonths,
                marriedOut,
                canLiveIndependently,
                disability,
                majorIllness,
                registered,
                birthProof);
    }
}
