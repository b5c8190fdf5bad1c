package cn.binggui.core.scoring.spotcheck;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A check as a person reads it.
 *
 * @param whole whether the person sees the whole county, and not only what was drawn in their township
 * @param plan the share that the county's plan fixed when the check was made; {@code null} where it fixes none
 * @param lines by township, category and place
 * @param strata by township and category
 * @param acts what was done, the first that was done first; empty for people of a township
 * @param seed in hexadecimal digits; {@code null} before the draw
 * @param extrapolation {@code null} before all that were drawn are checked, and for people of a township
 * @param deeds what this person may do with it now
 */
public record SpotCheckView(
        SpotCheck check,
        boolean whole,
        @Nullable PlanShare plan,
        List<Line> lines,
        List<StratumRow> strata,
        List<SpotCheckAct> acts,
        @Nullable String seed,
        @Nullable Extrapolation extrapolation,
        Set<SpotCheckDeed> deeds) {
    public SpotCheckView {
        lines = List.copyOf(lines);
        strata = List.copyOf(strata);
        acts = List.copyOf(acts);
        deeds = Set.copyOf(deeds);
    }

    /**
     * A household as it is shown.
     *
     * @param township full name
     * @param village full name
     * @param category the county's own name
     * @param head masked name of who heads it; empty where that is not known
     * @param exclusion why it is excluded; {@code null} where it is not
     * @param findings the first that was recorded first; the last one stands
     */
    public record Line(
            ListedLine listed,
            String township,
            String village,
            String category,
            String head,
            @Nullable SpotCheckAct exclusion,
            List<Finding> findings) {
        public Line {
            findings = List.copyOf(findings);
        }

        /** Returns the finding that stands; {@code null} where the household is not checked yet. */
        public @Nullable Finding finding() {
            return findings.isEmpty() ? null : findings.getLast();
        }

        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Line[household=%d]".formatted(listed.line().household());
        }
    }

    /**
     * A stratum as it is shown.
     *
     * @param township full name
     * @param category the county's own name
     * @param households on the list, who is excluded left out
     * @param excluded how many were taken from it
     * @param required how many must be drawn
     * @param checked of the drawn ones
     * @param errors among those that are checked
     */
    public record StratumRow(
            Stratum stratum,
            String township,
            String category,
            int households,
            int excluded,
            int required,
            int drawn,
            int checked,
            int errors) {}

    /** Returns the households that were drawn. */
    public List<Line> drawn() {
        return lines.stream().filter(line -> line.listed().drawn()).toList();
    }
}
