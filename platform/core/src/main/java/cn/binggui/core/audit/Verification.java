package cn.binggui.core.audit;

import java.time.Instant;
import java.util.List;

/**
 * What walking a whole chain has found.
 *
 * @param at when it was walked
 * @param rows how many sealed rows there are
 * @param unsealed how many rows still wait for the sealer
 * @param seq number of the last row, as the chain's head has it
 * @param mac its mac, in hexadecimal
 * @param knownHeads how many heads that the platform kept were compared
 * @param breaks where the chain is not as it was sealed, the first {@value #MOST_BREAKS} of them
 */
public record Verification(
        Instant at, long rows, long unsealed, long seq, String mac, int knownHeads, List<ChainBreak> breaks) {
    /** Further breaks are left out. */
    public static final int MOST_BREAKS = 100;

    public Verification {
        breaks = List.copyOf(breaks);
    }

    public boolean isIntact() {
        return breaks.isEmpty();
    }

    /** Returns the result in one Chinese sentence. */
    public String words() {
        String waiting = unsealed == 0 ? "" : "；另有 %d 条未封存".formatted(unsealed);
        return isIntact()
                ? "完好：%d 条记录首尾相接，未发现改动，与平台留存的 %d 个链首一致%s。".formatted(rows, knownHeads, waiting)
                : "发现 %s处异常，首处在第 %d 条：%s%s。"
                        .formatted(
                                breaks.size() < MOST_BREAKS ? breaks.size() + " " : breaks.size() + " 以上",
                                breaks.getFirst().seq(),
                                breaks.getFirst().words(),
                                waiting);
    }
}
