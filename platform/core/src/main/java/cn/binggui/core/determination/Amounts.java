package cn.binggui.core.determination;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LedgerLine;
import cn.binggui.policy.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** A household with one amount more or less than it has. */
final class Amounts {
    private static final Money TRIAL = Money.yuan(100);

    private final HouseholdFacts facts;

    Amounts(HouseholdFacts facts) {
        this.facts = facts;
    }

    /**
     * Returns the household with more income that counts in full; {@code null} where no income of anybody does.
     *
     * @param counted what the county's rules count of a household's income
     */
    @Nullable
    LongFunction<HouseholdFacts> moreIncome(Function<HouseholdFacts, @Nullable Money> counted, Finding finding) {
        Money expected = finding.countedIncome().plus(TRIAL);
        for (Member member : facts.members()) {
            for (IncomeSource source : IncomeSource.values()) {
                if (expected.equals(counted.apply(with(member, source, TRIAL.fen())))) {
                    return fen -> with(member, source, fen);
                }
            }
        }
        return null;
    }

    private HouseholdFacts with(Member member, IncomeSource source, long fen) {
        List<IncomeItem> income = new ArrayList<>(facts.income());
        income.add(new IncomeItem(member.id(), source, new Money(fen)));
        return with(income, facts.assessedSupport(), facts.necessaryExpenses());
    }

    /** Returns how much income may go of the lines that count in full, in fen. */
    long reducible(Finding finding) {
        return finding.ledger().stream()
                .filter(Amounts::countsInFull)
                .mapToLong(line -> line.amount().fen())
                .sum();
    }

    /** Returns the household with less income, taken from the lines that count in full. */
    LongFunction<HouseholdFacts> lessIncome(Finding finding) {
        List<LedgerLine> ledger = finding.ledger();
        return fen -> {
            long left = fen;
            List<IncomeItem> income = new ArrayList<>();
            List<AssessedSupport> support = new ArrayList<>();
            int line = 0;
            // the ledger stands in the order of the facts
            for (IncomeItem item : facts.income()) {
                long taken = countsInFull(ledger.get(line++))
                        ? Math.min(left, item.annualAmount().fen())
                        : 0;
                left -= taken;
                income.add(new IncomeItem(
                        item.memberId(),
                        item.source(),
                        new Money(item.annualAmount().fen() - taken)));
            }
            for (AssessedSupport item : facts.assessedSupport()) {
                long taken = countsInFull(ledger.get(line++))
                        ? Math.min(left, item.annualAmount().fen())
                        : 0;
                left -= taken;
                support.add(new AssessedSupport(
                        item.memberId(),
                        item.beneficiaryId(),
                        new Money(item.annualAmount().fen() - taken)));
            }
            return with(income, support, facts.necessaryExpenses());
        };
    }

    private static boolean countsInFull(LedgerLine line) {
        return line.counted().equals(line.amount());
    }

    /** Returns all expenses of the kind, in fen. */
    long expense(ExpenseKind kind) {
        return facts.necessaryExpenses().stream()
                .filter(item -> item.kind() == kind)
                .mapToLong(item -> item.annualAmount().fen())
                .sum();
    }

    HouseholdFacts moreExpense(ExpenseKind kind, long fen) {
        List<ExpenseItem> expenses = new ArrayList<>(facts.necessaryExpenses());
        expenses.add(new ExpenseItem(kind, new Money(fen)));
        return with(facts.income(), facts.assessedSupport(), expenses);
    }

    HouseholdFacts lessExpense(ExpenseKind kind, long fen) {
        long left = fen;
        List<ExpenseItem> expenses = new ArrayList<>();
        for (ExpenseItem item : facts.necessaryExpenses()) {
            long taken =
                    item.kind() == kind ? Math.min(left, item.annualAmount().fen()) : 0;
            left -= taken;
            expenses.add(
                    new ExpenseItem(item.kind(), new Money(item.annualAmount().fen() - taken)));
        }
        return with(facts.income(), facts.assessedSupport(), expenses);
    }

    private HouseholdFacts with(List<IncomeItem> income, List<AssessedSupport> support, List<ExpenseItem> expenses) {
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                facts.members(),
                income,
                support,
                expenses,
                facts.property(),
                facts.extremeHardship(),
                facts.suddenHardship());
    }
}
