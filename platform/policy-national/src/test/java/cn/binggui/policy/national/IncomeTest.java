package cn.binggui.policy.national;

import static cn.binggui.policy.national.Grounds.because;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.national.IncomeScope.SupportGrounds;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Flag;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.value.Money;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IncomeTest {
    private static final Basis COUNTED = because("计入");
    private static final Basis DISREGARDED = because("不计");
    private static final Basis PENSION = because("养老金");
    private static final Basis LATER = because("到期后仍不计");
    private final SupportGrounds support = SupportGrounds.common(NationalClause.MF2021_57_ART13);
    private final IncomeScope unsettled = new IncomeScope(COUNTED, DISREGARDED, PENSION, null, support);
    private final IncomeScope settled = new IncomeScope(COUNTED, DISREGARDED, PENSION, LATER, support);
    private static final Set<IncomeSource> COUNTING = EnumSet.of(
            IncomeSource.WAGES,
            IncomeSource.BUSINESS_NET,
            IncomeSource.PROPERTY_NET,
            IncomeSource.TRANSFER_NET,
            IncomeSource.OTHER);

    private static IncomeLedger ledger(HouseholdFacts facts, IncomeScope scope, @Nullable PensionReading reading) {
        return IncomeLedger.of(facts, facts.members().subList(0, 1), scope, reading);
    }

    @Test
    void eachSourceCountsOrIsDisregarded() {
        for (IncomeSource source : IncomeSource.values()) {
            IncomeLedger ledger = ledger(
                    Family.of(Person.applicant()).earning("甲", source, 700).facts(), unsettled, null);
            boolean counts = COUNTING.contains(source);
            assertEquals(new Money(counts ? 700 : 0), ledger.income(), source.term());
            LedgerLine line = ledger.lines().getFirst();
            assertEquals(new Money(700), line.amount());
            assertEquals(ledger.income(), line.counted());
            assertEquals(source.term(), line.sourceTerm());
            if (source != IncomeSource.BASIC_PENSION) {
                assertEquals(counts ? COUNTED : DISREGARDED, line.basis());
            }
        }
    }

    @Test
    void thePensionIsDisregardedUpToTheLastDayOf2025() {
        assertEquals(PENSION, pension("2025-12-31", unsettled, null).basis());
        assertEquals(LATER, pension("2026-01-01", settled, null).basis());
        LedgerLine counted = pension("2026-01-01", unsettled, PensionReading.COUNTED);
        assertEquals(new Money(900), counted.counted());
        assertEquals(Flag.RULE_LAPSED, counted.basis().flag());
        assertEquals(
                Money.ZERO,
                pension("2026-01-01", unsettled, PensionReading.DISREGARDED).counted());
        assertTrue(unsettled.leavesPensionUnsettled());
        assertFalse(settled.leavesPensionUnsettled());
    }

    private static LedgerLine pension(String on, IncomeScope scope, @Nullable PensionReading reading) {
        Family family = Family.of(Person.applicant()).on(on).earning("甲", IncomeSource.BASIC_PENSION, 900);
        return ledger(family.facts(), scope, reading).lines().getFirst();
    }

    @Test
    void onlyTheIncomeOfCountedMembersCounts() {
        IncomeLedger ledger = ledger(
                Family.of(Person.applicant(), Person.of("乙", Relation.OTHER))
                        .earning("乙", IncomeSource.WAGES, 500)
                        .earning("甲", IncomeSource.WAGES, 200)
                        .facts(),
                unsettled,
                null);
        assertEquals(support.ownerNotCounted(), ledger.lines().getFirst().basis());
        assertEquals(new Money(200), ledger.income());
    }

    @Test
    void assessedSupportCountsFromAbleOutsidersToMembers() {
        assertEquals(support.counted(), basisOfSupport(Person.of("乙", Relation.CHILD), "乙", "甲"));
        assertEquals(support.providerCounted(), basisOfSupport(Person.of("乙", Relation.CHILD), "甲", "甲"));
        assertEquals(support.beneficiaryNotCounted(), basisOfSupport(Person.of("乙", Relation.CHILD), "乙", "乙"));
        for (Custody custody : Custody.values()) {
            assertEquals(
                    custody == Custody.NONE ? support.counted() : support.providerUnable(),
                    basisOfSupport(Person.of("乙", Relation.CHILD).held(custody), "乙", "甲"));
        }
        for (Missing missing : Missing.values()) {
            assertEquals(
                    missing == Missing.NONE ? support.counted() : support.providerUnable(),
                    basisOfSupport(Person.of("乙", Relation.CHILD).missing(missing), "乙", "甲"));
        }
    }

    private Basis basisOfSupport(Person other, String provider, String beneficiary) {
        IncomeLedger ledger = ledger(
                Family.of(Person.applicant(), other)
                        .earning("甲", IncomeSource.WAGES, 100)
                        .owed(provider, beneficiary, 30)
                        .facts(),
                unsettled,
                null);
        LedgerLine line = ledger.lines().getLast();
        boolean counts = line.basis().equals(support.counted());
        assertEquals(new Money(counts ? 30 : 0), line.counted());
        assertEquals(new Money(counts ? 30 : 0), ledger.support());
        assertEquals(new Money(counts ? 130 : 100), ledger.income());
        assertEquals(beneficiary, line.beneficiaryId());
        return line.basis();
    }

    @Test
    void declaresEveryGround() {
        assertEquals(8, unsettled.bases().size());
        assertEquals(
                List.of(COUNTED, DISREGARDED, PENSION, LATER), settled.bases().subList(0, 4));
        assertEquals("家庭收入核算", settled.title());
        assertTrue(support.counted().clauses().contains(NationalClause.MF2021_57_ART13.clause()));
        assertFalse(support.providerUnable().clauses().contains(NationalClause.MF2021_57_ART13.clause()));
    }
}
