package cn.binggui.policy.facts;

/** The three conditions of extreme hardship (三无), as verified. */
public record ExtremeHardship(boolean noLabourCapacity, boolean noIncomeSource, boolean noCapableSupporter) {
    public static final ExtremeHardship NONE = new ExtremeHardship(false, false, false);

    public boolean isComplete() {
        return noLabourCapacity && noIncomeSource && noCapableSupporter;
    }
}
