package cn.binggui.core.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 确认决定书 or 不予确认决定书, with reasons, clauses and remedies.
 *
 * @param applicant full name
 * @param caseNumber by which the case is asked after
 * @param acceptedOn when the application was accepted
 * @param outcome what was decided
 * @param reasons at least one
 */
public record Decision(
        Issue issue,
        String applicant,
        String caseNumber,
        LocalDate acceptedOn,
        Outcome outcome,
        List<Reason> reasons,
        Remedies remedies) {
    public Decision {
        Checks.filled(applicant, "applicant");
        Checks.filled(caseNumber, "case number");
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decision gives its reasons");
        }
    }

    /** What was decided. */
    public sealed interface Outcome {}

    /**
     * The household is what it applied to be.
     *
     * @param householdSize counted members, at least one
     * @param category in the county's own name
     * @param treatments what applies to single persons besides, for example 参照单人户纳入低保; may be empty
     * @param noticeUntil where the decision takes effect only when the public notice has ended without objection, its last day;
     *     {@code null} where it is in effect
     */
    public record Confirmed(
            int householdSize,
            String category,
            List<String> treatments,
            @Nullable LocalDate noticeUntil) implements Outcome {
        public Confirmed {
            Checks.filled(category, "category");
            treatments = List.copyOf(treatments);
            if (householdSize < 1) {
                throw new IllegalArgumentException("a household has members");
            }
        }
    }

    /**
     * The household is not what it applied to be.
     *
     * @param sought what was applied for, in the county's own name
     */
    public record Refused(String sought) implements Outcome {
        public Refused {
            Checks.filled(sought, "category sought");
        }
    }

    /**
     * Where to turn against the decision; the terms are the law's.
     *
     * @param reviewBody which reconsiders it, for example 某县人民政府
     * @param court which hears the case, for example 某县人民法院
     */
    public record Remedies(String reviewBody, String court) {
        public Remedies {
            Checks.filled(reviewBody, "body that reconsiders");
            Checks.filled(court, "court");
        }
    }
}
