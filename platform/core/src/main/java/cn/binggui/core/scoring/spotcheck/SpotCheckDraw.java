package cn.binggui.core.scoring.spotcheck;

import cn.binggui.policy.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Draws a check from a list with a seed; the same list and seed always give the same households.
 *
 * <p>Each household has the place HMAC-SHA256(key = seed, message = digest ‖ key): the 32 bytes of the list's SHA-256, followed by the
 * household's key in decimal ASCII. In each stratum the households stand by rising place, compared as unsigned bytes, and the first
 * ⌈share · n⌉ of n are drawn.
 *
 * @param strata by township and category
 */
public record SpotCheckDraw(List<Part> strata) {
    /** How long a seed is, in bytes. */
    public static final int SEED_BYTES = 32;

    public SpotCheckDraw {
        strata = List.copyOf(strata);
    }

    /**
     * What is drawn of one stratum.
     *
     * @param ordered all of its households, by their places
     * @param drawn how many of the first ones are drawn
     */
    public record Part(Stratum stratum, List<SpotCheckLine> ordered, int drawn) {
        public Part {
            ordered = List.copyOf(ordered);
        }

        /** Returns the households that are drawn. */
        public List<SpotCheckLine> chosen() {
            return ordered.subList(0, drawn);
        }
    }

    private record Placed(SpotCheckLine line, byte[] place) {}

    /**
     * Draws.
     *
     * @param seed {@value #SEED_BYTES} bytes
     */
    public static SpotCheckDraw of(SpotCheckList list, byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a seed of %d bytes".formatted(seed.length));
        }
        byte[] digest = Digests.sha256(list.text());
        TreeMap<Stratum, List<SpotCheckLine>> strata = list.lines().stream()
                .collect(Collectors.groupingBy(SpotCheckLine::stratum, TreeMap::new, Collectors.toList()));
        SpotCheckDraw draw = new SpotCheckDraw(strata.entrySet().stream()
                .map(each -> new Part(
                        each.getKey(),
                        ordered(each.getValue(), digest, seed),
                        required(list.share(), each.getValue().size())))
                .toList());
        if (draw.households().size() < required(list.share(), list.lines().size())) {
            throw new IllegalStateException("what is enough of every stratum is enough of all");
        }
        return draw;
    }

    /** Returns how many must be drawn of so many, rounded up. */
    public static int required(Ratio share, int of) {
        return Math.toIntExact(Math.ceilDiv(Math.multiplyExact(share.tenThousandths(), (long) of), Ratio.ONE));
    }

    /** Returns the keys of the households that are drawn. */
    public Set<Long> households() {
        return strata.stream()
                .flatMap(part -> part.chosen().stream())
                .map(SpotCheckLine::household)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<SpotCheckLine> ordered(List<SpotCheckLine> lines, byte[] digest, byte[] seed) {
        Comparator<Placed> byPlace = Comparator.comparing(Placed::place, Arrays::compareUnsigned);
        return lines.stream()
                .map(line -> new Placed(line, Digests.hmac(seed, digest, key(line))))
                .sorted(byPlace.thenComparingLong(placed -> placed.line().household()))
                .map(Placed::line)
                .toList();
    }

    private static byte[] key(SpotCheckLine line) {
        return Long.toString(line.household()).getBytes(StandardCharsets.US_ASCII);
    }
}
