package cn.binggui.core.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.Refusal;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeversTest {
    private static final String STANDARD = "allowance-standard";
    private static final Answer ALLOWANCE = new Answer(Outcome.DETERMINED, Category.SUBSISTENCE_ALLOWANCE);

    private static final List<HouseholdFacts> HOUSEHOLDS = ManyHouseholds.of(750);
    private static final List<Contender> CONTENDERS = ManyHouseholds.contenders();

    private static Curve run(Lever lever, BigDecimal... values) {
        return Levers.run(Households.of(HOUSEHOLDS), CONTENDERS, lever, List.of(values), Progress.UNWATCHED);
    }

    private static BigDecimal yuan(long yuan) {
        return BigDecimal.valueOf(yuan);
    }

    @Test
    void aHigherStandardNeverMeansFewerPeople() {
        Curve curve = run(new Lever(STANDARD, null, null), yuan(12_000), yuan(4_000), yuan(8_000));
        assertEquals(
                List.of(yuan(4_000), yuan(8_000), yuan(12_000)),
                curve.points().stream().map(Curve.Point::value).toList());
        assertEquals(5, curve.counties().size());
        for (String county : curve.counties().keySet()) {
            int before = -1;
            for (Curve.Point point : curve.points()) {
                int now = point.of(county, ALLOWANCE);
                assertTrue(now >= before, county);
                before = now;
                assertEquals(
                        750,
                        point.mix().get(county).values().stream()
                                .mapToInt(Integer::intValue)
                                .sum());
            }
            assertTrue(curve.points().getLast().of(county, ALLOWANCE)
                    > curve.points().getFirst().of(county, ALLOWANCE));
        }
    }

    @Test
    void eachStopIsWhatATrialWithThatNumberGives() {
        String county = CONTENDERS.getFirst().county();
        Curve curve = run(new Lever(STANDARD, Residence.RURAL, county), yuan(5_000), yuan(9_000));
        assertEquals(Set.of(county), curve.counties().keySet());
        Contender own = CONTENDERS.getFirst();
        for (Curve.Point point : curve.points()) {
            Contender moved = new Contender(own.policy(), (id, residence, on) -> {
                var value = own.numbers().find(id, residence, on);
                return id.equals(STANDARD) && residence == Residence.RURAL
                        ? new DatedValue(value.from(), null, Money.yuan(point.value()), true, value.clauses())
                        : value;
            });
            assertEquals(
                    Trial.run(Households.of(HOUSEHOLDS), List.of(moved), Progress.UNWATCHED)
                            .mix(county),
                    point.mix().get(county));
        }
    }

    @Test
    void aClosedTermCannotBeMovedAndSaysWhoClosedIt() {
        Refusal refusal = assertThrows(
                Refusal.class, () -> run(new Lever("allowance-margin-multiple", null, null), new BigDecimal("1.6")));
        assertEquals(Refusal.Kind.UNPROCESSABLE, refusal.kind());
        assertTrue(refusal.words().contains("由本县方案原文规定"), refusal.words());
        assertTrue(refusal.words().contains("由上位规定确定"), refusal.words());
    }

    @Test
    void countiesThatClosedItStandAsideAndTheOthersMove() {
        Curve curve = run(new Lever("rigid-expenditure-ratio", null, null), new BigDecimal("0.5"));
        assertTrue(curve.closed().size() > 0 && curve.counties().size() > 0);
        assertEquals(5, curve.closed().size() + curve.counties().size());
        curve.closed().values().forEach(words -> assertTrue(words.contains("“"), words));
    }

    @Test
    void refusesWhatIsOutOfBoundsOrUnknown() {
        Lever lever = new Lever(STANDARD, null, null);
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> run(lever, yuan(0))).kind());
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> run(lever, new BigDecimal("7000.001")))
                        .kind());
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> run(lever)).kind());
        assertEquals(
                Refusal.Kind.BAD_INPUT,
                assertThrows(Refusal.class, () -> run(new Lever("no-such", null, null), yuan(1)))
                        .kind());
    }
}
