package cn.binggui.core.attachment;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture or paper that is kept with a case, a spot check or a score sheet, without its content.
 *
 * @param id key
 * @param owner key of the case in whose file it lies, or of the spot check or score sheet with which it is kept
 * @param name of the file, fit to be shown and to be saved under; it may hold a person's name
 * @param type told by the content
 * @param bytes size of the stored content
 * @param picture size of the stored picture; {@code null} for a paper
 * @param addedOn when it was added
 * @param addedBy row of the user who added it
 * @param adderName Chinese name of that user
 */
public record Attachment(
        long id,
        long owner,
        String name,
        AttachmentType type,
        int bytes,
        @Nullable PixelSize picture,
        Instant addedOn,
        long addedBy,
        String adderName) {
    /** The largest file that is taken, in bytes. */
    public static final int LARGEST = 8 << 20;

    /** The most characters of a file's name that are kept. */
    public static final int LONGEST_NAME = 100;

    /** Returns the size of the picture, if it is one. */
    public Optional<PixelSize> pixels() {
        return Optional.ofNullable(picture);
    }

    /** The size of a picture as it is looked at, at least 1 × 1 pixels. */
    public record PixelSize(int width, int height) {
        public PixelSize {
            if (width < 1 || height < 1) {
                throw new IllegalArgumentException("a picture has pixels");
            }
        }
    }
}
