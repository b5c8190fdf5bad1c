package cn.binggui.core.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * How far a month is on its way to the province.
 *
 * @param from first day on which it can be published
 * @param publishedAt {@code null} before
 * @param publishedBy the person's name; {@code null} before
 * @param deliveredAt {@code null} while the province does not have it
 */
public record MonthState(
        YearMonth month,
        Stage stage,
        LocalDate from,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        @Nullable Instant deliveredAt) {
    /** The stages of a month. */
    public enum Stage {
        /** Not over, or only just: what happened is still being written down. */
        RUNNING("未到发布日"),
        READY("待发布"),
        /** Published, and on its way. */
        WAITING("已发布，待送达"),
        DELIVERED("已送达省里");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        /** Returns the Chinese words. */
        public String label() {
            return label;
        }
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
