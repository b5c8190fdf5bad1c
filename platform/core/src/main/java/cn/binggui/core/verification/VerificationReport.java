package cn.binggui.core.verification;

import java.util.List;

/**
 * What a platform answers.
 *
 * @param conclusion the platform's own, in Chinese
 * @param members exactly those who were asked about
 */
public record VerificationReport(String conclusion, List<OfMember> members) {
    public VerificationReport {
        members = List.copyOf(members);
    }

    /**
     * What is known of one member.
     *
     * @param member id within the household
     * @param items empty where nothing was found
     */
    public record OfMember(String member, List<VerificationItem> items) {
        public OfMember {
            items = List.copyOf(items);
        }
    }

    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "VerificationReport";
    }
}
