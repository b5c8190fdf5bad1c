package cn.binggui.core.scoring.spotcheck;

/** A check in a list, with what the person may know of it. */
public record SpotCheckRow(SpotCheck check, Figures figures) {
    /**
     * How many households.
     *
     * @param listed on the list, who is excluded left out
     * @param drawn of them
     * @param checked of those
     * @param errors of those
     */
    public record Figures(int listed, int drawn, int checked, int errors) {}
}
