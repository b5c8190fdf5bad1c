package cn.binggui.core.verification;

/** What was read of a platform's answer. */
sealed interface Answer {
    /** It fits what was asked. */
    record Fitting(VerificationReport report) implements Answer {}

    /** It ends too early: its writer may not have finished. */
    record Incomplete() implements Answer {}

    /**
     * It is to be refused.
     *
     * @param reason in Chinese; it repeats nothing of the answer
     */
    record Unfit(String reason) implements Answer {}
}
