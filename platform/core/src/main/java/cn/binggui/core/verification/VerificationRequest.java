package cn.binggui.core.verification;

import cn.binggui.core.household.IdNumber;
import java.time.LocalDate;
import java.util.List;

/**
 * What a platform is asked, with the consent of those whom it concerns; it exists only while it is being sent.
 *
 * @param id the platform knows by it that it was asked the same before
 * @param from first day of the period
 * @param to last day of the period
 */
public record VerificationRequest(long id, String county, LocalDate from, LocalDate to, List<Subject> members) {
    public VerificationRequest {
        members = List.copyOf(members);
    }

    /**
     * A person who is asked about.
     *
     * @param member id within the household, by which the answer names the person
     */
    public record Subject(String member, String name, IdNumber idNumber) {
        /** Identities stay out of logs. */
        @Override
        public String toString() {
            return "Subject";
        }
    }

    /** Identities stay out of logs. */
    @Override
    public String toString() {
        return "VerificationRequest[id=%d]".formatted(id);
    }
}
