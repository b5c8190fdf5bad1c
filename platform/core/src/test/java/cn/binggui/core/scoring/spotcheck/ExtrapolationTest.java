package cn.binggui.core.scoring.spotcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.scoring.spotcheck.Extrapolation.Part;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Shares and their intervals; the expected ones were computed outside from the formulas, in another language. */
class ExtrapolationTest {
    private static void holds(List<Part> strata, String rate, String lower, String upper) {
        Extrapolation of = Extrapolation.of(strata);
        assertEquals(
                List.of(rate, lower, upper),
                List.of(
                        of.rate().toPlainString(),
                        of.lower().toPlainString(),
                        of.upper().toPlainString()));
    }

    /** Wilson's interval of 1 in 10 is 0.0179 to 0.4042; of a hundred thousand households ten say as much as of endlessly many. */
    @Test
    void ofALongListItIsWilsonsInterval() {
        holds(List.of(new Part(100_000, 10, 1)), "0.1000", "0.0178", "0.4042");
    }

    @Test
    void strataCountWithTheirHouseholds() {
        // 40·2/12 + 7·1/3 + 2·0/1 = 9 of 49
        holds(List.of(new Part(40, 12, 2), new Part(7, 3, 1), new Part(2, 1, 0)), "0.1837", "0.0752", "0.3836");
    }

    @Test
    void whatWasFoundIsCertain() {
        // one wrong household of thirty was found: it cannot be fewer
        holds(List.of(new Part(20, 6, 1), new Part(10, 3, 0)), "0.1111", "0.0333", "0.3812");
        holds(List.of(new Part(10, 3, 0)), "0.0000", "0.0000", "0.4990");
        holds(List.of(new Part(10, 3, 3)), "1.0000", "0.5010", "1.0000");
    }

    @Test
    void whereEverybodyWasCheckedTheShareIsCounted() {
        Extrapolation all = Extrapolation.of(List.of(new Part(2, 2, 1), new Part(1, 1, 0)));
        assertTrue(all.isCensus());
        assertEquals(new BigDecimal("0.3333"), all.rate());
        assertEquals(all.rate(), all.lower());
        assertEquals(all.rate(), all.upper());
    }

    @Test
    void countsWhatCanBe() {
        assertThrows(IllegalArgumentException.class, () -> new Part(3, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> new Part(3, 4, 0));
        assertThrows(IllegalArgumentException.class, () -> new Part(3, 2, 3));
    }

    @Provide
    Arbitrary<List<Part>> strata() {
        return Arbitraries.integers()
                .between(1, 50)
                .flatMap(households -> Arbitraries.integers()
                        .between(1, households)
                        .flatMap(checked -> Arbitraries.integers()
                                .between(0, checked)
                                .map(errors -> new Part(households, checked, errors))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void theShareLiesInItsInterval(@ForAll("strata") List<Part> strata) {
        Extrapolation of = Extrapolation.of(strata);
        assertTrue(of.lower().compareTo(of.rate()) <= 0, of::toString);
        assertTrue(of.rate().compareTo(of.upper()) <= 0, of::toString);
        assertTrue(of.lower().signum() >= 0 && of.upper().compareTo(BigDecimal.ONE) <= 0, of::toString);
    }
}
