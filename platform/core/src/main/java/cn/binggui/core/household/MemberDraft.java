package cn.binggui.core.household;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member in the making: every field at the contract's default until it is set. */
final class MemberDraft {
    @Nullable
    String id;

    @Nullable
    Relation relation;

    @Nullable
    LocalDate birthDate;

    MaritalStatus maritalStatus = MaritalStatus.UNMARRIED;
    boolean livesTogether = true;

    /** {@code null} for the value of {@link #livesTogether}. */
    @Nullable
    Boolean sharesFinances;

    /** {@code null} for what the relation has by default. */
    @Nullable
    Boolean legalSupportDuty;

    boolean worksAway;
    Study study = Study.NONE;
    boolean hasOwnIncome = true;
    boolean employed = true;
    Service service = Service.NONE;
    Custody custody = Custody.NONE;
    Missing missing = Missing.NONE;
    int clergyMonthsAway;
    boolean marriedOut;
    boolean canLiveIndependently = true;

    @Nullable
    Disability disability;

    boolean majorIllness;
    boolean registered = true;
    BirthProof birthProof = BirthProof.COMPLETE;

    /** Returns a draft of the member as it is. */
    static MemberDraft of(Member member) {
        MemberDraft draft = new MemberDraft();
        draft.id = member.id();
        draft.relation = member.relation();
        draft.birthDate = member.birthDate();
        draft.maritalStatus = member.maritalStatus();
        draft.livesTogether = member.livesTogether();
        draft.sharesFinances = member.sharesFinances();
        draft.legalSupportDuty = member.legalSupportDuty();
        draft.worksAway = member.worksAway();
        draft.study = member.study();
        draft.hasOwnIncome = member.hasOwnIncome();
        draft.employed = member.employed();
        draft.service = member.service();
        draft.custody = member.custody();
        draft.missing = member.missing();
        draft.clergyMonthsAway = member.clergyMonthsAway();
        draft.marriedOut = member.marriedOut();
        draft.canLiveIndependently = member.canLiveIndependently();
        draft.disability = member.disability();
        draft.majorIllness = member.majorIllness();
        draft.registered = member.registered();
        draft.birthProof = member.birthProof();
        return draft;
    }

    /** Returns whether a relation has a legal duty of support unless something else is said. */
    static boolean usuallyHasDuty(Relation relation) {
        return relation != Relation.OTHER;
    }

    /**
     * Returns the member.
     *
     * @throws IllegalStateException if the id, the relation or the birth date is missing
     */
    Member member() {
        if (id == null || relation == null || birthDate == null) {
            throw new IllegalStateException("a member without id, relation or birth date");
        }
        return new Member(
                id,
                relation,
                birthDate,
                maritalStatus,
                livesTogether,
                sharesFinances == null ? livesTogether : sharesFinances,
                legalSupportDuty == null ? usuallyHasDuty(relation) : legalSupportDuty,
                worksAway,
                study,
                hasOwnIncome,
                employed,
                service,
                custody,
                missing,
                clergyMonthsAway,
                marriedOut,
                canLiveIndependently,
                disability,
                majorIllness,
                registered,
                birthProof);
    }
}
