package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list from which a check is drawn, in the one form in which it is hashed.
 *
 * <p>That form is a text in ASCII. Fields are set apart by one tab (0x09); every line, the last one too, ends with one line feed (0x0A).
 * The first line reads {@code binggui-spot-check-1}, the county's identifier, the first and the last day of the period
 * ({@code yyyy-MM-dd}) and the share in ten-thousandths. Every other line is a household: its key in decimal, the case's number, the
 * codes of township and village, and the category's identifier; by rising key, compared as numbers. Who is excluded does not stand in it.
 *
 * @param county identifier of the county
 * @param from first day of the period
 * @param to last day of the period
 * @param share at least so much of every stratum is drawn; at most one
 * @param lines by rising key of the household, whatever their order was
 */
public record SpotCheckList(String county, LocalDate from, LocalDate to, Ratio share, List<SpotCheckLine> lines) {
    private static final String FORM = "binggui-spot-check-1";

    public SpotCheckList {
        if (share.tenThousandths() < 1 || share.tenThousandths() > Ratio.ONE) {
            throw new IllegalArgumentException("a share of more than nothing and at most all");
        }
        Set<Long> seen = new HashSet<>();
        if (!lines.stream().allMatch(line -> seen.add(line.household()))) {
            throw new IllegalArgumentException("a household stands on the list once");
        }
        lines = lines.stream()
                .sorted(Comparator.comparingLong(SpotCheckLine::household))
                .toList();
    }

    /** Returns the form that is hashed, for everybody to keep. */
    public byte[] text() {
        String head = fields(FORM, county, from.toString(), to.toString(), Long.toString(share.tenThousandths()));
        return lines.stream()
                .map(line -> fields(
                        Long.toString(line.household()),
                        line.number(),
                        line.township(),
                        line.village(),
                        line.category().name()))
                .collect(Collectors.joining("", head, ""))
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Returns the list's SHA-256 as 64 hexadecimal digits. */
    public String hash() {
        return Digests.hex(Digests.sha256(text()));
    }

    private static String fields(String... fields) {
        return String.join("\t", fields) + "\n";
    }
}
