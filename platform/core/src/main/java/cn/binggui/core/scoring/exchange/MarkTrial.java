package cn.binggui.core.scoring.exchange;

import java.util.List;

/**
 * What a filled-in template would record.
 *
 * @param rows those that are filled in, in their order
 * @param blank how many lines are left empty
 */
public record MarkTrial(long round, List<MarkRow> rows, int blank) {
    public MarkTrial {
        rows = List.copyOf(rows);
    }

    /** Returns the lines that would be recorded. */
    public List<MarkRow> good() {
        return rows.stream().filter(MarkRow::isGood).toList();
    }

    /** Returns the lines in which something is wrong. */
    public List<MarkRow> bad() {
        return rows.stream().filter(row -> !row.isGood()).toList();
    }

    /**
     * What was recorded.
     *
     * @param recorded how many lines
     * @param refused those that were refused since they were tried, with why
     */
    public record Outcome(int recorded, List<MarkRow> refused) {
        public Outcome {
            refused = List.copyOf(refused);
        }
    }
}
