package cn.binggui.core.scoring.exchange;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which item a line of a template belongs to.
 *
 * @param unit code
 * @param seen what the evaluator could have seen of the item, see {@link cn.binggui.core.scoring.round.ItemEntry#lastFor}
 */
record MarkKey(long round, String unit, String indicator, int seen) {
    private static final Pattern WRITTEN = Pattern.compile("评分1/(\\d{1,18})/([^/]{1,64})/([^/]{1,64})/(\\d{1,6})");

    /** Returns the key as it stands in its cell. */
    String written() {
        return "评分1/%d/%s/%s/%d".formatted(round, unit, indicator, seen);
    }

    /** Reads a key; empty where somebody changed it. */
    static Optional<MarkKey> read(String written) {
        Matcher key = WRITTEN.matcher(written);
        return key.matches()
                ? Optional.of(new MarkKey(
                        Long.parseLong(key.group(1)), key.group(2), key.group(3), Integer.parseInt(key.group(4))))
                : Optional.empty();
    }
}
