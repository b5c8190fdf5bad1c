package cn.binggui.core.scoring.round;

/**
 * Something in a round that looks too good to be taken without a question; it changes no score.
 *
 * @param who name of the unit or the evaluator
 * @param words what was seen, with its figures, in Chinese
 */
public record Anomaly(Kind kind, String who, String words) {
    /** What may be wrong. */
    public enum Kind {
        /** A unit refused nobody. */
        ALL_APPROVED("全部确认"),
        /** A unit's cases end on the very last day of their limit. */
        LAST_DAY("集中在最后一天办结"),
        /** A unit writes down much of its work long after the day that it names; punctuality goes by that day. */
        WRITTEN_LATE("事后补录多"),
        /** An evaluator gave the full score to everybody. */
        ALWAYS_FULL("一律满分");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }
}
