package cn.binggui.core.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the list of rows, the latest row first.
 *
 * @param at time of the row
 * @param id its key, among rows of the same time
 */
public record AuditCursor(Instant at, long id) {
    private static final int MICROS = 1_000_000;
    private static final int NANOS_OF_MICRO = 1000;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,16})-(\\d{1,18})");

    /** Reads what {@link #text} wrote; anything else is no cursor. */
    public static Optional<AuditCursor> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        long micros = Long.parseLong(parts.group(1));
        Instant at = Instant.ofEpochSecond(micros / MICROS, micros % MICROS * NANOS_OF_MICRO);
        return Optional.of(new AuditCursor(at, Long.parseLong(parts.group(2))));
    }

    /** Returns the cursor as it stands in an address. */
    public String text() {
        return "%d-%d".formatted(at.getEpochSecond() * MICROS + at.getNano() / NANOS_OF_MICRO, id);
    }
}
