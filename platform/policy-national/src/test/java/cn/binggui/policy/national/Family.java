package cn.binggui.policy.national;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Ratio;
import cn.binggui.policy.value.Value;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a household's facts; what is not said is ordinary: rural, poor in property, nothing sudden. */
final class Family {
    static final Money STANDARD = Money.yuan(7_200);
    static final Money LINE = Money.yuan(8_000);
    static final Money AVERAGE = Money.yuan(18_000);
    static final Ratio RATIO = new Ratio(6_000);

    private LocalDate on = LocalDate.of(2025, 10, 15);
    private String township = "甲镇";
    private Residence residence = Residence.RURAL;
    private final List<Member> members = new ArrayList<>();
    private final List<IncomeItem> income = new ArrayList<>();
    private final List<AssessedSupport> support = new ArrayList<>();
    private final List<ExpenseItem> expenses = new ArrayList<>();
    private Property property = Property.WITHIN_ALLOWANCE_LIMIT;
    private ExtremeHardship extreme = ExtremeHardship.NONE;
    private boolean sudden;

    private Family(Person... people) {
        for (Person person : people) {
            members.add(person.member());
        }
    }

    static Family of(Person... people) {
        return new Family(people);
    }

    Family on(String date) {
        on = LocalDate.parse(date);
        return this;
    }

    Family in(String other) {
        township = other;
        return this;
    }

    Family urban() {
        residence = Residence.URBAN;
        return this;
    }

    Family earning(String member, IncomeSource source, long fen) {
        income.add(new IncomeItem(member, source, new Money(fen)));
        return this;
    }

    Family owed(String provider, String beneficiary, long fen) {
        support.add(new AssessedSupport(provider, beneficiary, new Money(fen)));
        return this;
    }

    Family spending(ExpenseKind kind, long fen) {
        expenses.add(new ExpenseItem(kind, new Money(fen)));
        return this;
    }

    Family owning(Property found) {
        property = found;
        return this;
    }

    Family withoutAnything() {
        extreme = new ExtremeHardship(true, true, true);
        return this;
    }

    Family suddenly() {
        sudden = true;
        return this;
    }

    HouseholdFacts facts() {
        return new HouseholdFacts(
                on, township, residence, members, income, support, expenses, property, extreme, sudden);
    }

    /** Returns everyone as counted, with the income. */
    CountedHousehold counted(long incomeFen, Parameters published) {
        return new CountedHousehold(facts(), members, new Money(incomeFen), Money.ZERO, published);
    }

    CountedHousehold counted(long incomeFen) {
        return counted(incomeFen, published());
    }

    static Parameters published() {
        return without();
    }

    /** Returns all parameters but some. */
    static Parameters without(String... missing) {
        Map<String, Value> values = new HashMap<>(Map.of(
                ParameterIds.ALLOWANCE_STANDARD, STANDARD,
                ParameterIds.RELAPSE_MONITORING_LINE, LINE,
                ParameterIds.DISPOSABLE_INCOME, AVERAGE,
                ParameterIds.RIGID_EXPENDITURE_RATIO, RATIO));
        for (String id : missing) {
            values.remove(id);
        }
        return (id, residence, day) -> {
            Value value = values.get(id);
            return value == null ? null : new DatedValue(LocalDate.MIN, null, value, false, List.of());
        };
    }
}
