package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * 抽查名单: which newly confirmed households are checked on the spot, and how they were drawn.
 *
 * @param county Chinese name
 * @param from first day of the period
 * @param to last day of the period
 * @param bound how the share is meant, for example 不低于
 * @param share for example 0.3
 * @param ownShare whether the county set it itself
 * @param clauses what the share rests on; empty where the plan fixes none
 * @param listHash digest of the frozen list
 * @param commitment digest of the seed
 * @param seed in hexadecimal digits
 * @param strata at least one
 * @param lines what was drawn, at least one
 */
public record SamplingSheet(
        Issue issue,
        String county,
        LocalDate from,
        LocalDate to,
        String bound,
        BigDecimal share,
        boolean ownShare,
        List<Clause> clauses,
        String listHash,
        String commitment,
        String seed,
        List<Stratum> strata,
        List<Line> lines) {
    public SamplingSheet {
        Checks.filled(county, "county");
        Checks.filled(listHash, "digest of the list");
        Checks.filled(commitment, "digest of the seed");
        Checks.filled(seed, "seed");
        clauses = List.copyOf(clauses);
        strata = List.copyOf(strata);
        lines = List.copyOf(lines);
        if (strata.isEmpty() || lines.isEmpty() || to.isBefore(from)) {
            throw new IllegalArgumentException("a sample is drawn of somebody, from a day to the same or a later one");
        }
    }

    /**
     * How much is drawn of one township and category.
     *
     * @param excluded how many were taken from the list before it was frozen
     */
    public record Stratum(String township, String category, int households, int required, int drawn, int excluded) {}

    /**
     * A household that was drawn.
     *
     * @param head surname and 某, or 某 alone; never a full name
     */
    public record Line(String caseNumber, String township, String village, String category, String head) {
        public Line {
            Checks.filled(caseNumber, "case number");
            Checks.redacted(head);
        }
    }
}
