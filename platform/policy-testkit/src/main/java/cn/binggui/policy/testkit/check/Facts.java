package cn.binggui.policy.testkit.check;

import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households that differ from another in one thing. */
final class Facts {
    private Facts() {}

    static HouseholdFacts withWages(HouseholdFacts facts, String member, Money more) {
        List<IncomeItem> income = new ArrayList<>(facts.income());
        income.add(new IncomeItem(member, IncomeSource.WAGES, more));
        return with(facts, income, facts.necessaryExpenses(), facts.property());
    }

    static HouseholdFacts withExpense(HouseholdFacts facts, Money more) {
        List<ExpenseItem> expenses = new ArrayList<>(facts.necessaryExpenses());
        expenses.add(new ExpenseItem(ExpenseKind.MEDICAL, more));
        return with(facts, facts.income(), expenses, facts.property());
    }

    static HouseholdFacts withProperty(HouseholdFacts facts, Property property) {
        return with(facts, facts.income(), facts.necessaryExpenses(), property);
    }

    static HouseholdFacts withMembers(HouseholdFacts facts, List<Member> members) {
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                members,
                facts.income(),
                facts.assessedSupport(),
                facts.necessaryExpenses(),
                facts.property(),
                facts.extremeHardship(),
                facts.suddenHardship());
    }

    static Member born(Member member, LocalDate day) {
        return new Member(
                member.id(),
                member.relation(),
                day,
                member.maritalStatus(),
                member.livesTogether(),
                member.sharesFinances(),
                member.legalSupportDuty(),
                member.worksAway(),
                member.study(),
                member.hasOwnIncome(),
                member.employed(),
                member.service(),
                member.custody(),
                member.missing(),
                member.clergyMonthsAway(),
                member.marriedOut(),
                member.canLiveIndependently(),
                member.disability(),
                member.majorIllness(),
                member.registered(),
                member.birthProof());
    }

    private static HouseholdFacts with(
            HouseholdFacts facts, List<IncomeItem> income, List<ExpenseItem> expenses, Property property) {
        return new HouseholdFacts(
                facts.acceptedOn(),
                facts.township(),
                facts.residence(),
                facts.members(),
                income,
                facts.assessedSupport(),
                expenses,
                property,
                facts.extremeHardship(),
                facts.suddenHardship());
    }
}
