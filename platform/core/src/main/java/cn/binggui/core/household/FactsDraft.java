package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** A household's facts while a change is worked into them; what is not set stays as it was. */
final class FactsDraft {
    private final LocalDate on;
    private String township;
    private Residence residence;
    private List<Member> members;
    private List<IncomeItem> income;
    private List<AssessedSupport> support;
    private List<ExpenseItem> expenses;
    private Property property;
    private ExtremeHardship extremeHardship;
    private boolean suddenHardship;

    /** @param on the day of the change, which becomes that of the facts */
    FactsDraft(HouseholdFacts facts, LocalDate on) {
        this.on = on;
        township = facts.township();
        residence = facts.residence();
        members = facts.members();
        income = facts.income();
        support = facts.assessedSupport();
        expenses = facts.necessaryExpenses();
        property = facts.property();
        extremeHardship = facts.extremeHardship();
        suddenHardship = facts.suddenHardship();
    }

    FactsDraft township(String name) {
        township = name;
        return this;
    }

    FactsDraft members(List<Member> all) {
        members = all;
        return this;
    }

    FactsDraft income(List<IncomeItem> all) {
        income = all;
        return this;
    }

    FactsDraft support(List<AssessedSupport> all) {
        support = all;
        return this;
    }

    FactsDraft expenses(List<ExpenseItem> all) {
        expenses = all;
        return this;
    }

    FactsDraft circumstances(Circumstances circumstances) {
        residence = circumstances.residence();
        property = circumstances.property();
        extremeHardship = circumstances.extremeHardship();
        suddenHardship = circumstances.suddenHardship();
        return this;
    }

    /** Keeps the members of the ids with their income, and the support that is owed among them. */
    FactsDraft only(Set<String> ids) {
        members = members.stream().filter(member -> ids.contains(member.id())).toList();
        income = income.stream().filter(item -> ids.contains(item.memberId())).toList();
        support = support.stream()
                .filter(item -> ids.contains(item.memberId()) && ids.contains(item.beneficiaryId()))
                .toList();
        return this;
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(
                on, township, residence, members, income, support, expenses, property, extremeHardship, suddenHardship);
    }
}
