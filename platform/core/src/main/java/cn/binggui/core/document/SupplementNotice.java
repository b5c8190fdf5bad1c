package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 一次性告知书: names all missing papers, once.
 *
 * @param applicant full name
 * @param appliedOn day of the application
 * @param papers at least one
 * @param by until when they are awaited; {@code null} where the county sets no day
 * @param clauses which papers may be asked for, and that it is said once
 */
public record SupplementNotice(
        Issue issue,
        String applicant,
        LocalDate appliedOn,
        List<Paper> papers,
        @Nullable LocalDate by,
        List<Clause> clauses) {
    public SupplementNotice {
        Checks.filled(applicant, "applicant");
        papers = List.copyOf(papers);
        clauses = List.copyOf(clauses);
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("nothing is missing");
        }
    }

    /**
     * A missing paper.
     *
     * @param name what it is called
     * @param hint where to get it, or what is wrong with the one that was handed in; may be empty
     */
    public record Paper(String name, String hint) {
        public Paper {
            Checks.filled(name, "paper");
        }
    }
}
