package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 受理通知书 or 受理凭证: from when the clock runs, and until when.
 *
 * @param form by which of the two names it goes
 * @param applicant full name
 * @param caseNumber by which the case is asked after
 * @param acceptedOn the day after which the limit runs
 * @param track how the case is handled, in the county's words
 * @param limit for example 20个工作日
 * @param dueOn last day of the total limit; {@code null} while the clock stands still
 * @param provisional whether holidays of that year are not announced yet
 * @param counting how the days were counted, one sentence each
 * @param clauses which set the limit
 */
public record AcceptanceNotice(
        Issue issue,
        Form form,
        String applicant,
        String caseNumber,
        LocalDate acceptedOn,
        String track,
        String limit,
        @Nullable LocalDate dueOn,
        boolean provisional,
        List<String> counting,
        List<Clause> clauses) {
    public AcceptanceNotice {
        Checks.filled(applicant, "applicant");
        Checks.filled(caseNumber, "case number");
        Checks.filled(limit, "limit");
        counting = List.copyOf(counting);
        clauses = List.copyOf(clauses);
    }

    /** Who accepted the application. */
    public enum Form {
        /** The township itself. */
        NOTICE("受理通知书"),
        /** A village on its behalf. */
        VOUCHER("受理凭证");

        private final String title;

        Form(String title) {
            this.title = title;
        }

        /** Returns the title of the document. */
        public String title() {
            return title;
        }
    }
}
