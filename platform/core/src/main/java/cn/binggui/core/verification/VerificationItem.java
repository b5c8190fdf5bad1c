package cn.binggui.core.verification;

import cn.binggui.policy.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * One thing that the platform knows of a person.
 *
 * @param label Chinese, as the platform calls it
 * @param amount in yuan; {@code null} where the thing has none
 * @param text in Chinese; may be empty
 */
public record VerificationItem(
        ItemKind kind, String label, @Nullable Money amount, String text) {
    /** Facts stay out of logs. */
    @Override
    public String toString() {
        return "VerificationItem[kind=%s]".formatted(kind);
    }
}
