package cn.binggui.core.comparison;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person made up for a question: ordinary, but for what the question is about. */
final class Person {
    private final Relation relation;
    private final LocalDate birthDate;
    private MaritalStatus maritalStatus = MaritalStatus.UNMARRIED;
    private boolean livesTogether = true;
    private boolean sharesFinances = true;
    private boolean worksAway;
    private Study study = Study.NONE;
    private boolean working = true;
    private Service service = Service.NONE;
    private Custody custody = Custody.NONE;
    private Missing missing = Missing.NONE;
    private boolean marriedOut;
    private @Nullable Disability disability;
    private boolean majorIllness;

    private Person(Relation relation, LocalDate birthDate) {
        this.relation = relation;
        this.birthDate = birthDate;
    }

    static Person applicant() {
        return new Person(Relation.APPLICANT, LocalDate.of(1975, 5, 1));
    }

    static Person oldApplicant() {
        return new Person(Relation.APPLICANT, LocalDate.of(1955, 5, 1));
    }

    static Person spouse() {
        Person spouse = new Person(Relation.SPOUSE, LocalDate.of(1976, 5, 1));
        spouse.maritalStatus = MaritalStatus.MARRIED;
        return spouse;
    }

    static Person adultChild() {
        return new Person(Relation.CHILD, LocalDate.of(2001, 5, 1));
    }

    static Person parent() {
        Person parent = new Person(Relation.PARENT, LocalDate.of(1950, 5, 1));
        parent.maritalStatus = MaritalStatus.MARRIED;
        return parent;
    }

    Person livesApart() {
        livesTogether = false;
        return this;
    }

    Person keepsFinancesApart() {
        sharesFinances = false;
        return this;
    }

    Person worksAway() {
        worksAway = true;
        return livesApart();
    }

    Person studies(Study kind) {
        study = kind;
        return this;
    }

    Person withoutWork() {
        working = false;
        return this;
    }

    Person serves(Service kind) {
        service = kind;
        return this;
    }

    Person in(Custody kind) {
        custody = kind;
        return this;
    }

    Person missing(Missing kind) {
        missing = kind;
        return this;
    }

    Person marriedOut() {
        maritalStatus = MaritalStatus.MARRIED;
        marriedOut = true;
        return this;
    }

    Person severelyDisabled() {
        disability = new Disability(DisabilityCategory.LIMB, 1);
        return this;
    }

    Person gravelyIll() {
        majorIllness = true;
        return this;
    }

    Member member(String id) {
        return new Member(
                id,
                relation,
                birthDate,
                maritalStatus,
                livesTogether,
                sharesFinances,
                true,
                worksAway,
                study,
                working,
                working,
                service,
                custody,
                missing,
                0,
                marriedOut,
                true,
                disability,
                majorIllness,
                true,
                BirthProof.COMPLETE);
    }
}
