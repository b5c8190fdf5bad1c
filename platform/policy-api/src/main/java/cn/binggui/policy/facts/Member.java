package cn.binggui.policy.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person who might count as a member of the household, counted or not.
 *
 * @param id unique within the household; never a name or an ID number
 * @param livesTogether 长期共同居住
 * @param sharesFinances 收支共享
 * @param legalSupportDuty 有法定赡养、抚养、扶养义务
 * @param worksAway 长期或阶段性外出务工
 * @param clergyMonthsAway months that a religious professional has lived apart from the family
 * @param marriedOut 已外嫁、户口未迁出
 * @param majorIllness 重病、重特大疾病
 * @param registered 户口已登记
 * @param birthProof what proves the birth of an unregistered newborn
 */
public record Member(
        String id,
        Relation relation,
        LocalDate birthDate,
        MaritalStatus maritalStatus,
        boolean livesTogether,
        boolean sharesFinances,
        boolean legalSupportDuty,
        boolean worksAway,
        Study study,
        boolean hasOwnIncome,
        boolean employed,
        Service service,
        Custody custody,
        Missing missing,
        int clergyMonthsAway,
        boolean marriedOut,
        boolean canLiveIndependently,
        @Nullable Disability disability,
        boolean majorIllness,
        boolean registered,
        BirthProof birthProof) {
    public Member {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a member needs an id");
        }
        if (clergyMonthsAway < 0) {
            throw new IllegalArgumentException("negative months");
        }
    }

    /** Returns whether the person has reached the age on the day; the birthday itself counts. */
    public boolean hasReached(int age, LocalDate on) {
        return !birthDate.plusYears(age).isAfter(on);
    }

    /** Returns whether the disability is severe: grade 1 or 2, or grade 3 if intellectual or mental. */
    public boolean isSeverelyDisabled() {
        if (disability == null) {
            return false;
        }
        return switch (disability.category()) {
            case INTELLECTUAL, MENTAL -> disability.grade() <= 3;
            case VISION, HEARING, SPEECH, LIMB, MULTIPLE -> disability.grade() <= 2;
        };
    }
}
