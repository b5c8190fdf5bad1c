package cn.binggui.policy.national;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.national.IncomeScope.SupportGrounds;
import cn.binggui.policy.national.IncomeScope.Treatment;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The income ledger of one reading.
 *
 * @param income what counts in all
 * @param support the part of it that is assessed support
 */
record IncomeLedger(List<LedgerLine> lines, Money income, Money support) {
    static final String SUPPORT_SOURCE = "ASSESSED_SUPPORT";

    static IncomeLedger of(
            HouseholdFacts facts, List<Member> counted, IncomeScope scope, @Nullable PensionReading reading) {
        List<LedgerLine> lines =
                new ArrayList<>(facts.income().size() + facts.assessedSupport().size());
        long income = 0;
        for (IncomeItem item : facts.income()) {
            Treatment treatment = find(counted, item.memberId()) == null
                    ? new Treatment(false, scope.support().ownerNotCounted())
                    : treat(item.source(), facts, scope, reading);
            lines.add(new LedgerLine(
                    item.memberId(),
                    item.source().name(),
                    item.source().term(),
                    null,
                    item.annualAmount(),
                    treatment.counts() ? item.annualAmount() : Money.ZERO,
                    treatment.basis()));
            income = Math.addExact(
                    income, treatment.counts() ? item.annualAmount().fen() : 0);
        }
        long support = 0;
        for (AssessedSupport owed : facts.assessedSupport()) {
            Basis basis = support(owed, facts, counted, scope.support());
            boolean counts = basis == scope.support().counted();
            lines.add(new LedgerLine(
                    owed.memberId(),
                    SUPPORT_SOURCE,
                    "核定赡（抚、扶）养费",
                    owed.beneficiaryId(),
                    owed.annualAmount(),
                    counts ? owed.annualAmount() : Money.ZERO,
                    basis));
            support = Math.addExact(support, counts ? owed.annualAmount().fen() : 0);
        }
        return new IncomeLedger(lines, new Money(Math.addExact(income, support)), new Money(support));
    }

    private static Treatment treat(
            IncomeSource source, HouseholdFacts facts, IncomeScope scope, @Nullable PensionReading reading) {
        Treatment treatment = scope.treat(source, facts.acceptedOn());
        if (treatment != null) {
            return treatment;
        }
        // an unsettled pension of no amount decides nothing, and opens no reading
        return Objects.requireNonNullElse(reading, PensionReading.DISREGARDED).treatment();
    }

    private static Basis support(
            AssessedSupport owed, HouseholdFacts facts, List<Member> counted, SupportGrounds grounds) {
        if (find(counted, owed.memberId()) != null) {
            return grounds.providerCounted();
        }
        Member provider = Objects.requireNonNull(find(facts.members(), owed.memberId()));
        if (provider.custody() != Custody.NONE || provider.missing() != Missing.NONE) {
            return grounds.providerUnable();
        }
        return find(counted, owed.beneficiaryId()) == null ? grounds.beneficiaryNotCounted() : grounds.counted();
    }

    static @Nullable Member find(List<Member> members, String id) {
        for (Member member : members) {
            if (member.id().equals(id)) {
                return member;
            }
        }
        return null;
    }
}
