package cn.binggui.policy.national;

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

/** Makes a member field by field; what is not said is ordinary: an adult who lives together with the family. */
final class Person {
    private final String id;
    private final Relation relation;
    private LocalDate birthDate = LocalDate.of(1985, 1, 1);
    private MaritalStatus maritalStatus = MaritalStatus.UNMARRIED;
    private boolean together = true;
    private boolean duty;
    private Study study = Study.NONE;
    private boolean employed = true;
    private Service service = Service.NONE;
    private Custody custody = Custody.NONE;
    private Missing missing = Missing.NONE;
    private int clergyMonths;
    private boolean marriedOut;
    private boolean independent = true;
    private @Nullable Disability disability;
    private boolean majorIllness;

    private Person(String id, Relation relation) {
        this.id = id;
        this.relation = relation;
        this.duty = relation != Relation.OTHER;
    }

    static Person of(String id, Relation relation) {
        return new Person(id, relation);
    }

    static Person applicant() {
        return of("甲", Relation.APPLICANT);
    }

    Person born(String date) {
        birthDate = LocalDate.parse(date);
        return this;
    }

    Person status(MaritalStatus status) {
        maritalStatus = status;
        return this;
    }

    Person apart() {
        together = false;
        return this;
    }

    Person withoutDuty() {
        duty = false;
        return this;
    }

    Person studying(Study at) {
        study = at;
        return this;
    }

    Person unemployed() {
        employed = false;
        return this;
    }

    Person serving(Service as) {
        service = as;
        return this;
    }

    Person held(Custody in) {
        custody = in;
        return this;
    }

    Person missing(Missing since) {
        missing = since;
        return this;
    }

    Person clergy(int months) {
        clergyMonths = months;
        return this;
    }

    Person marriedOut() {
        marriedOut = true;
        return this;
    }

    Person dependent() {
        independent = false;
        return this;
    }

    Person disabled(DisabilityCategory category, int grade) {
        disability = new Disability(category, grade);
        return this;
    }

    Person ill() {
        majorIllness = true;
        return this;
    }

    Member member() {
        return new Member(
                id,
                relation,
                birthDate,
                maritalStatus,
                together,
                together,
                duty,
                false,
                study,
                true,
                employed,
                service,
                custody,
                missing,
                clergyMonths,
                marriedOut,
                independent,
                disability,
                majorIllness,
                true,
                BirthProof.COMPLETE);
    }
}
