package cn.binggui.core.scoring.spotcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Ratio;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * One draw whose every figure was computed outside, by a shell and {@code openssl} alone.
 *
 * <pre>
 * printf 'binggui-spot-check-1\texample\t2026-09-01\t2026-09-30\t3000\n' &gt; list.txt
 * for i in 1 2 3 4 5 6 7; do
 *   printf '%d\t61092210020260000%d\t610922100\t610922100201\tSUBSISTENCE_ALLOWANCE\n' $((100+i)) $i &gt;&gt; list.txt; done
 * for i in 1 2; do
 *   printf '%d\t61092210120260000%d\t610922101\t610922101203\tALLOWANCE_MARGIN\n' $((1000+i)) $i &gt;&gt; list.txt; done
 * SEED=000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
 * HASH=$(openssl dgst -sha256 -r list.txt | cut -c1-64)
 * printf $SEED | xxd -r -p | openssl dgst -sha256 -r          # the commitment
 * for k in $(tail -n +2 list.txt | cut -f1); do
 *   printf '%s %s\n' $( (printf $HASH | xxd -r -p; printf $k) \
 *     | openssl dgst -sha256 -mac HMAC -macopt hexkey:$SEED -r | cut -c1-64) $k; done | sort
 * # 05146435… 1002 | 290e0db7… 107 | 2ff3c93b… 103 | 5403e505… 101 | 5a2a1169… 106 | 8c1c4311… 104 | b3b06ff9… 105
 * # d43e35e9… 102 | eafd03d1… 1001
 * </pre>
 */
class SpotCheckDrawTest {
    private static final String SEED = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";
    private static final String HASH = "3688aa3d0849a1e942922235f561ec51d3f3c4ff18576909cb8de742f30e0744";
    private static final String COMMITMENT = "630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd";
    private static final Set<Long> DRAWN = Set.of(107L, 103L, 101L, 1002L);

    private static SpotCheckList sample() {
        List<SpotCheckLine> lines = new ArrayList<>();
        IntStream.rangeClosed(1, 2)
                .forEach(i -> lines.add(new SpotCheckLine(
                        1000L + i,
                        i,
                        "61092210120260000" + i,
                        "610922101",
                        "610922101203",
                        Category.ALLOWANCE_MARGIN,
                        LocalDate.EPOCH)));
        IntStream.rangeClosed(1, 7)
                .forEach(i -> lines.add(new SpotCheckLine(
                        100L + i,
                        i,
                        "61092210020260000" + i,
                        "610922100",
                        "610922100201",
                        Category.SUBSISTENCE_ALLOWANCE,
                        LocalDate.EPOCH)));
        return new SpotCheckList(
                "example", LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30), new Ratio(3000), lines);
    }

    private static byte[] seed() {
        return HexFormat.of().parseHex(SEED);
    }

    @Test
    void theListIsHashedInOneForm() {
        String text = new String(sample().text(), StandardCharsets.US_ASCII);
        assertTrue(
                text.startsWith("binggui-spot-check-1\texample\t2026-09-01\t2026-09-30\t3000\n"
                        + "101\t610922100202600001\t610922100\t610922100201\tSUBSISTENCE_ALLOWANCE\n"),
                text);
        assertTrue(text.endsWith("1002\t610922101202600002\t610922101\t610922101203\tALLOWANCE_MARGIN\n"), text);
        assertEquals(HASH, sample().hash());
    }

    @Test
    void drawsWhatOpensslDraws() {
        SpotCheckDraw draw = SpotCheckDraw.of(sample(), seed());
        assertEquals(
                List.of(List.of(107L, 103L, 101L, 106L, 104L, 105L, 102L), List.of(1002L, 1001L)),
                draw.strata().stream()
                        .map(part -> part.ordered().stream()
                                .map(SpotCheckLine::household)
                                .toList())
                        .toList());
        assertEquals(DRAWN, draw.households());
    }

    @Test
    void aDrawIsCheckedByDrawingAgain() {
        assertTrue(Redraw.of(sample(), HASH, COMMITMENT, SEED, DRAWN).agrees());
        assertEquals(
                new Redraw(true, true, false),
                Redraw.of(sample(), HASH, COMMITMENT, SEED, Set.of(107L, 103L, 106L, 1002L)));
        String other = "ff" + SEED.substring(2);
        assertEquals(
                new Redraw(true, false, false),
                Redraw.of(sample(), HASH, COMMITMENT, other, DRAWN),
                "another seed gives another order");
        SpotCheckList whole = sample();
        SpotCheckList shorter = new SpotCheckList(
                whole.county(),
                whole.from(),
                whole.to(),
                whole.share(),
                whole.lines().subList(0, 8));
        assertFalse(Redraw.of(shorter, HASH, COMMITMENT, SEED, DRAWN).list());
    }

    @Test
    void roundsUpAtEveryStep() {
        Ratio share = new Ratio(3000);
        assertEquals(
                List.of(0, 1, 1, 1, 2, 3, 3, 4),
                IntStream.of(0, 1, 2, 3, 4, 9, 10, 11)
                        .mapToObj(of -> SpotCheckDraw.required(share, of))
                        .toList());
        assertEquals(7, SpotCheckDraw.required(new Ratio(Ratio.ONE), 7));
    }

    @Test
    void refusesWhatIsNoListOrSeed() {
        SpotCheckList list = sample();
        SpotCheckLine line = list.lines().getFirst();
        assertThrows(IllegalArgumentException.class, () -> SpotCheckDraw.of(list, new byte[31]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SpotCheckList("example", list.from(), list.to(), list.share(), List.of(line, line)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SpotCheckList("example", list.from(), list.to(), new Ratio(10_001), List.of(line)));
        assertThrows(
                IllegalArgumentException.class,
                () -> new SpotCheckList("example", list.from(), list.to(), new Ratio(0), List.of(line)));
    }
}
