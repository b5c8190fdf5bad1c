package cn.binggui.policy.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import org.junit.jupiter.api.Test;

class CountedHouseholdTest {
    private static final Ratio HALF_MORE = new Ratio(15_000);

    private static CountedHousehold couple(long fen) {
        return Family.of(Person.applicant(), Person.of("乙", Relation.SPOUSE)).counted(fen);
    }

    @Test
    void comparesIncomePerPersonWithoutDividing() {
        // 3 fen × 1.5 × 2 persons = 9 fen
        Money three = new Money(3);
        for (long fen = 8; fen <= 10; fen++) {
            CountedHousehold couple = couple(fen);
            assertEquals(fen < 9, couple.perCapitaIs(Comparison.BELOW, three, HALF_MORE));
            assertEquals(fen <= 9, couple.perCapitaIs(Comparison.AT_MOST, three, HALF_MORE));
            assertEquals(fen > 9, couple.perCapitaIs(Comparison.ABOVE, three, HALF_MORE));
            assertEquals(fen >= 9, couple.perCapitaIs(Comparison.AT_LEAST, three, HALF_MORE));
        }
    }

    @Test
    void comparesSharesWithoutDividing() {
        Ratio third = new Ratio(3_333);
        assertTrue(CountedHousehold.shareIs(new Money(3_333), new Money(10_000), Comparison.AT_MOST, third));
        assertFalse(CountedHousehold.shareIs(new Money(3_333), new Money(10_000), Comparison.ABOVE, third));
        assertTrue(CountedHousehold.shareIs(new Money(3_334), new Money(10_000), Comparison.ABOVE, third));
        assertTrue(CountedHousehold.shareIs(new Money(3_332), new Money(10_000), Comparison.BELOW, third));
    }

    @Test
    void refusesAmountsTooLargeToCompareExactly() {
        CountedHousehold rich = couple(Long.MAX_VALUE);
        assertThrows(ArithmeticException.class, () -> rich.perCapitaIs(Comparison.BELOW, Family.STANDARD, HALF_MORE));
    }

    @Test
    void findsPublishedNumbersOrNone() {
        CountedHousehold household =
                Family.of(Person.applicant()).counted(0, Family.without(ParameterIds.ALLOWANCE_STANDARD));
        assertNull(household.money(ParameterIds.ALLOWANCE_STANDARD));
        assertEquals(Family.LINE, household.money(ParameterIds.RELAPSE_MONITORING_LINE));
        assertEquals(1, household.size());
        assertEquals("0元/年", household.perCapita().text());
    }
}
