package cn.binggui.core.scoring.spotcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check found at a household; never changed, only corrected by another.
 *
 * @param seq within the household's findings of this check, from one
 * @param corrects key of the finding that it takes the place of; {@code null} for the first
 * @param on the day of the check on the spot
 * @param error what is wrong with the confirmation; {@code null} where it is right
 * @param content what was written
 * @param recorder the user who recorded it
 */
public record Finding(
        long id,
        long check,
        long household,
        int seq,
        @Nullable Long corrects,
        LocalDate on,
        @Nullable ErrorKind error,
        Content content,
        Instant recordedAt,
        long recorder,
        String recorderName) {
    /**
     * What is written down of a check on the spot.
     *
     * @param others names of those who checked beside the one who records
     * @param words may be empty where the confirmation is right
     * @param attachments keys of pictures and papers that are kept with the check
     */
    public record Content(List<String> others, String words, List<Long> attachments) {
        public Content {
            others = List.copyOf(others);
            attachments = List.copyOf(attachments);
        }

        /** Names and words stay out of logs. */
        @Override
        public String toString() {
            return "Content";
        }
    }
}
