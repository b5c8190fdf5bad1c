package cn.binggui.core.scoring.spotcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.value.Ratio;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What holds of every list and every seed. */
class SpotCheckDrawPropertiesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final int MANY = 60;

    private static SpotCheckList list(int share, List<SpotCheckLine> lines) {
        return new SpotCheckList("example", DAY, DAY, new Ratio(share), lines);
    }

    @Provide
    Arbitrary<List<SpotCheckLine>> lines() {
        return Combinators.combine(
                        Arbitraries.longs().between(1, 1L << 62),
                        Arbitraries.integers().between(100, 104),
                        Arbitraries.of(
                                Category.EXTREME_HARDSHIP, Category.SUBSISTENCE_ALLOWANCE, Category.ALLOWANCE_MARGIN))
                .as((household, township, category) -> new SpotCheckLine(
                        household,
                        household,
                        "610922" + township + "202600001",
                        "610922" + township,
                        "610922" + township + "201",
                        category,
                        DAY))
                .list()
                .uniqueElements(SpotCheckLine::household)
                .ofMaxSize(200);
    }

    /** The bound is computed in decimals here, and in whole numbers by what is tested. */
    private static int least(int share, int of) {
        return new BigDecimal(share)
                .movePointLeft(4)
                .multiply(new BigDecimal(of))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
    }

    @Property(tries = 300)
    void theShareHoldsInEveryStratumAndInAll(
            @ForAll("lines") List<SpotCheckLine> lines,
            @ForAll @IntRange(min = 1, max = 10_000) int share,
            @ForAll @Size(SpotCheckDraw.SEED_BYTES) byte[] seed) {
        SpotCheckDraw draw = SpotCheckDraw.of(list(share, lines), seed);
        for (SpotCheckDraw.Part part : draw.strata()) {
            assertEquals(least(share, part.ordered().size()), part.chosen().size());
            assertTrue(part.ordered().stream().allMatch(line -> line.stratum().equals(part.stratum())));
        }
        assertEquals(
                lines.size(),
                draw.strata().stream().mapToInt(part -> part.ordered().size()).sum());
        assertTrue(draw.households().size() >= least(share, lines.size()));
    }

    @Property(tries = 300)
    void theOrderInWhichTheListComesNeverMatters(
            @ForAll("lines") List<SpotCheckLine> lines,
            @ForAll @Size(SpotCheckDraw.SEED_BYTES) byte[] seed,
            @ForAll long shuffle) {
        List<SpotCheckLine> mixed = new ArrayList<>(lines);
        Collections.shuffle(mixed, new Random(shuffle));
        assertEquals(list(3000, lines).hash(), list(3000, mixed).hash());
        assertEquals(SpotCheckDraw.of(list(3000, lines), seed), SpotCheckDraw.of(list(3000, mixed), seed));
    }

    /** Of so many households in one stratum no two seeds give the same order, but by a chance that never comes. */
    @Property(tries = 100)
    void anotherSeedGivesAnotherOrder(
            @ForAll @Size(SpotCheckDraw.SEED_BYTES) byte[] seed, @ForAll @IntRange(max = 255) int bit) {
        List<SpotCheckLine> lines = new ArrayList<>();
        for (int i = 1; i <= MANY; i++) {
            lines.add(new SpotCheckLine(
                    i, i, "610922100202600001", "610922100", "610922100201", Category.ALLOWANCE_MARGIN, DAY));
        }
        byte[] other = seed.clone();
        other[bit / 8] ^= (byte) (1 << bit % 8);
        assertNotEquals(SpotCheckDraw.of(list(3000, lines), seed), SpotCheckDraw.of(list(3000, lines), other));
    }

    @Property(tries = 300)
    void whoIsDrawnIsAlwaysCheckable(
            @ForAll("lines") List<SpotCheckLine> lines, @ForAll @Size(SpotCheckDraw.SEED_BYTES) byte[] seed) {
        SpotCheckList list = list(3000, lines);
        Set<Long> drawn = SpotCheckDraw.of(list, seed).households();
        assertTrue(Redraw.of(list, list.hash(), Digests.hex(Digests.sha256(seed)), Digests.hex(seed), drawn)
                .agrees());
    }
}
