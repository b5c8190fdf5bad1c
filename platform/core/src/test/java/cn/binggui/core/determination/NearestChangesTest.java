package cn.binggui.core.determination;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.household.FactsCodec;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.ruling.Quantity;
import cn.binggui.policy.ruling.TestResult;
import cn.binggui.policy.ruling.Truth;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The search, under a plain rule of its own: below a standard per person, or not. */
class NearestChangesTest {
    private static final Basis STANDARD =
            Basis.of("人均收入低于标准", new Clause("test.1", "测试方案", "第一条", Level.COUNTY, "低于标准的可以认定", null));
    private static final Money LINE = new Money(300_001);

    private final AtomicInteger questions = new AtomicInteger();

    @Test
    void findsTheAmountToTheFenUpwards() {
        List<NearestChange> found = new NearestChanges(this::determine, household("2999.00")).find();
        NearestChange first = found.getFirst();
        assertEquals("全家计入收入再增加3001.02元/年", first.words(), "2 × 3000.01 − 2999.00, which is no longer below");
        assertEquals(new Money(300_102), first.amount());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, first.before().category());
        assertEquals(Category.NONE, first.after().category());
        assertEquals(List.of(STANDARD), first.bases());
    }

    @Test
    void findsTheAmountToTheFenDownwards() {
        List<NearestChange> found = new NearestChanges(this::determine, household("6000.02")).find();
        assertEquals("全家计入收入减少0.01元/年", found.getFirst().words());
        assertEquals(Category.SUBSISTENCE_ALLOWANCE, found.getFirst().after().category());
    }

    @Test
    void namesThePersonWhoseComingOrGoingMovesTheResult() {
        List<NearestChange> found = new NearestChanges(this::determine, household("5000.00")).find();
        assertTrue(found.stream().anyMatch(change -> change.words().equals("乙离开本户") && change.amount() == null));
        assertTrue(found.stream().noneMatch(change -> change.words().contains("支出")), "the rule asks for no expense");
    }

    @Test
    void saysNothingWhereNothingMovesTheResult() {
        Determination always = determine(household("100.00"));
        assertEquals(List.of(), new NearestChanges(facts -> always, household("100.00")).find());
    }

    @Test
    void asksABoundedNumberOfQuestions() {
        new NearestChanges(this::determine, household("2999.00")).find();
        assertTrue(questions.get() < 700, questions.toString());
    }

    private Determination determine(HouseholdFacts facts) {
        questions.incrementAndGet();
        Money sum = facts.income().stream().map(IncomeItem::annualAmount).reduce(Money.ZERO, Money::plus);
        int size = facts.members().size();
        Truth below = sum.compareTo(LINE.times(size)) < 0 ? Truth.MET : Truth.NOT_MET;
        var test = new TestResult(
                Category.SUBSISTENCE_ALLOWANCE,
                STANDARD,
                below,
                new Quantity.PerCapita(sum, size),
                new Quantity.Bound(Comparison.BELOW, LINE, new Ratio(Ratio.ONE)),
                List.of(),
                false);
        List<LedgerLine> ledger = facts.income().stream()
                .map(item -> new LedgerLine(
                        item.memberId(),
                        item.source().name(),
                        item.source().term(),
                        null,
                        item.annualAmount(),
                        item.annualAmount(),
                        STANDARD))
                .toList();
        Category category = below == Truth.MET ? Category.SUBSISTENCE_ALLOWANCE : Category.NONE;
        return new Determination.Determined(
                List.of(),
                new Finding(
                        size, sum, ledger, List.of(test), category, null, List.of(), List.of(), List.of(), List.of()));
    }

    private static HouseholdFacts household(String wages) {
        return FactsCodec.read("""
                {"acceptedOn": "2026-03-01", "township": "某镇", "residence": "RURAL",
                 "members": [{"id": "甲", "relation": "APPLICANT", "birthDate": "1980-01-01"},
                             {"id": "乙", "relation": "CHILD", "birthDate": "2015-01-01"}],
                 "income": [{"memberId": "甲", "source": "WAGES", "annualAmount": %s}],
                 "property": "WITHIN_ALLOWANCE_LIMIT"}
                """.formatted(wages));
    }
}
