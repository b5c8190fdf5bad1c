package cn.binggui.core.scoring;

import cn.binggui.policy.value.Points;

/** What one unit got on one indicator, or why it got nothing. */
public sealed interface IndicatorScore {
    /**
     * Points.
     *
     * @param how the arithmetic in Chinese
     */
    record Scored(Points points, String how) implements IndicatorScore {}

    /**
     * No points, and no weight either.
     *
     * @param how in Chinese, what was counted
     */
    record Unscored(Reason reason, String how) implements IndicatorScore {}

    /** Why there is no score. */
    enum Reason {
        NO_SOURCE("无数据来源"),
        SAMPLE_TOO_SMALL("样本不足"),
        WAITING("待评分");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }

    /** Returns the arithmetic in Chinese. */
    String how();
}
