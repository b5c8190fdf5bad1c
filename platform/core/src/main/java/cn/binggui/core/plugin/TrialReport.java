package cn.binggui.core.plugin;

import java.util.List;

/**
 * What a trial of a plugin found.
 *
 * @param broken demands of the contract that it breaks, and whatever kept the trial from its end; none: it may serve
 * @param coverage how many sentences of the plan are covered how, in Chinese
 * @param declared what it declares otherwise than the version that served then, in Chinese
 * @param canary what it would say of the county's cases
 */
public record TrialReport(List<String> broken, List<String> coverage, List<String> declared, Canary canary) {
    public TrialReport {
        broken = List.copyOf(broken);
        coverage = List.copyOf(coverage);
        declared = List.copyOf(declared);
    }

    /**
     * The county's cases of a year under the version that served then and under the tried one.
     *
     * @param cases how many
     * @param shifts how many would come to another category or outcome, by from what and to what
     * @param otherwise how many would stay in their category but with other members, numbers, labels or single persons
     * @param failed how many the tried version could not determine
     */
    public record Canary(int cases, List<Shift> shifts, int otherwise, int failed) {
        /** Nothing was asked. */
        static final Canary NONE = new Canary(0, List.of(), 0, 0);

        public Canary {
            shifts = List.copyOf(shifts);
        }

        /** Returns how many cases come out in another category or outcome. */
        public int shifted() {
            return shifts.stream().mapToInt(Shift::cases).sum();
        }
    }

    /**
     * Cases that come out otherwise.
     *
     * @param from category or outcome, in Chinese
     * @param to the same under the tried version
     */
    public record Shift(String from, String to, int cases) {}

    /** Returns whether the plugin may serve. */
    public boolean isPassed() {
        return broken.isEmpty();
    }
}
