package cn.binggui.policy.national;

import cn.binggui.policy.ruling.Basis;
import java.util.List;

/**
 * The grounds of a county that counts the family of 民发〔2021〕57号第七条, in its own words or the nation's.
 *
 * @param student an adult child in full-time study at undergraduate level or below
 * @param adultChild why another adult child is treated like other relatives
 * @param livingTogether another person with a legal duty who has long lived together
 * @param livingApart another person with a legal duty who has not
 * @param noDuty another person without a legal duty
 * @param conscript a conscript who would count only for living together
 */
public record FamilyGrounds(
        Basis applicant,
        Basis spouse,
        Basis minorChild,
        Basis dependentChild,
        Basis student,
        Basis adultChild,
        Basis livingTogether,
        Basis livingApart,
        Basis noDuty,
        Basis conscript) {
    public List<Basis> bases() {
        return List.of(
                applicant,
                spouse,
                minorChild,
                dependentChild,
                student,
                adultChild,
                livingTogether,
                livingApart,
                noDuty,
                conscript);
    }
}
