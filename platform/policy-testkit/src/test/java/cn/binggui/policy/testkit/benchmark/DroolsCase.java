package cn.binggui.policy.testkit.benchmark;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** What the rules in Drools know of a household and find out about it. */
public final class DroolsCase {
    private final HouseholdFacts facts;
    private final long standard;
    private final long line;
    private final long disposableIncome;
    private final Set<String> counted = new HashSet<>();
    private boolean eligible = true;
    private boolean pending;
    private long income;
    private long expenses;
    private String category = "";
    private String label = "NONE";

    DroolsCase(HouseholdFacts facts, long standard, long line, long disposableIncome) {
        this.facts = facts;
        this.standard = standard;
        this.line = line;
        this.disposableIncome = disposableIncome;
        for (ExpenseItem item : facts.necessaryExpenses()) {
            expenses += item.annualAmount().fen();
        }
    }

    public HouseholdFacts getFacts() {
        return facts;
    }

    public LocalDate getOn() {
        return facts.acceptedOn();
    }

    public Property getProperty() {
        return facts.property();
    }

    public boolean isOpen() {
        return category.isEmpty() && !pending;
    }

    public boolean isEligible() {
        return eligible && facts.extremeHardship().isComplete();
    }

    public long getIncome() {
        return income;
    }

    public long getExpenses() {
        return expenses;
    }

    public long getStandard() {
        return standard * counted.size();
    }

    public long getLine() {
        return line * counted.size();
    }

    public long getDisposableIncome() {
        return disposableIncome * counted.size();
    }

    /** Counts the person. */
    public void count(Member member) {
        counted.add(member.id());
        eligible &= member.disability() != null || !member.hasReached(18, getOn()) || member.hasReached(60, getOn());
    }

    public boolean counts(String id) {
        return counted.contains(id);
    }

    /** Returns whether the support counts: its provider is no member and able, its beneficiary is one. */
    public boolean counts(AssessedSupport support, Member provider) {
        return !counts(provider.id())
                && provider.custody() == Custody.NONE
                && provider.missing() == Missing.NONE
                && counts(support.beneficiaryId());
    }

    public void add(IncomeItem item) {
        income += item.annualAmount().fen();
    }

    public void add(AssessedSupport support) {
        income += support.annualAmount().fen();
    }

    public void suspend() {
        pending = true;
    }

    public void settle(String found) {
        category = found;
    }

    public void mark(String status) {
        label = status;
    }

    String answer() {
        return pending ? "PENDING" : category + " " + label;
    }
}
