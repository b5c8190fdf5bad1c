package cn.binggui.core.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisterQueryTest {
    private static final RegisterQuery EVERYTHING = new RegisterQuery(
            true,
            true,
            "420281104000017",
            "420281104",
            "420281104200",
            Set.of(Category.NONE, Category.ALLOWANCE_MARGIN),
            true,
            Outcome.PROPOSED,
            LabelStatus.NEEDS_ASSESSMENT,
            Residence.URBAN,
            2,
            5,
            Money.yuan(new BigDecimal("8532.05")),
            Money.yuan(12_000),
            LocalDate.of(2026, 1, 2),
            LocalDate.of(2026, 2, 3));

    @Test
    void comesBackFromItsWordsUnchanged() {
        assertEquals(EVERYTHING, RegisterQuery.of(EVERYTHING.words()));
        assertEquals("ALLOWANCE_MARGIN,NONE,UNDECIDED", EVERYTHING.words().get("category"));
        assertEquals("8532.05", EVERYTHING.words().get("income-from"));
        assertEquals(16, EVERYTHING.words().size() + 1, "categories and undecided share a word");
    }

    @Test
    void asksNothingWithoutWords() {
        assertEquals(Map.of(), RegisterQuery.ALL.words());
        assertEquals(RegisterQuery.ALL, RegisterQuery.of(Map.of()));
    }

    @Test
    void takesNonsenseAsNothing() {
        assertEquals(
                RegisterQuery.ALL,
                RegisterQuery.of(Map.of(
                        "township", "' OR 1=1",
                        "village", "42",
                        "number", "张三",
                        "category", "POOR",
                        "outcome", "determined",
                        "people-from", "-1",
                        "income-to", "1e9",
                        "changed", "2026-02-30")));
    }

    @Test
    void countsWhatItAsksFor() {
        RegisterCounts counts = new RegisterCounts(
                Map.of(Category.NONE, 7L, Category.ALLOWANCE_MARGIN, 2L, Category.OTHER_HARDSHIP, 1L), 4);
        assertEquals(14, counts.all());
        assertEquals(14, counts.total(RegisterQuery.ALL));
        assertEquals(13, counts.total(EVERYTHING));
        assertEquals(2, counts.total(RegisterQuery.ALL.of(Set.of(Category.ALLOWANCE_MARGIN), false)));
        assertEquals(0, counts.total(RegisterQuery.ALL.of(Set.of(Category.EXTREME_HARDSHIP), false)));
    }
}
