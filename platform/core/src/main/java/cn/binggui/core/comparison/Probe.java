package cn.binggui.core.comparison;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;
import cn.binggui.policy.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A household made up for a question, put to a county's policy under round assumed numbers. */
final class Probe {
    static final String APPLICANT = "甲";
    static final String OTHER = "乙";
    static final Money STANDARD = Money.yuan(7200);

    /** Assumed alike for every county, so that a cell shows the rule and not the number. */
    private static final Map<String, BigDecimal> ASSUMED = Map.of(
            "allowance-standard", STANDARD.number(),
            "relapse-monitoring-line", BigDecimal.valueOf(8000),
            "disposable-income", BigDecimal.valueOf(18000),
            "rigid-expenditure-ratio", new BigDecimal("0.6"));

    private final List<Person> others;
    private final Person applicant;
    private LocalDate acceptedOn = LocalDate.of(2025, 10, 15);
    private final List<IncomeItem> income = new ArrayList<>();
    private final List<ExpenseItem> expenses = new ArrayList<>();
    private ExtremeHardship extremeHardship = ExtremeHardship.NONE;
    private boolean suddenHardship;

    private Probe(Person applicant, List<Person> others) {
        this.applicant = applicant;
        this.others = others;
    }

    /** Returns a household of the applicant alone, or of the applicant and {@link #OTHER}. */
    static Probe of(Person applicant, Person... others) {
        return new Probe(applicant, List.of(others));
    }

    Probe on(LocalDate day) {
        acceptedOn = day;
        return this;
    }

    /** Adds yearly income of the applicant. */
    Probe earning(Money amount) {
        return receiving(IncomeSource.WAGES, amount);
    }

    Probe receiving(IncomeSource source, Money amount) {
        income.add(new IncomeItem(APPLICANT, source, amount));
        return this;
    }

    Probe spending(ExpenseKind kind, Money amount) {
        expenses.add(new ExpenseItem(kind, amount));
        return this;
    }

    Probe inExtremeHardship() {
        extremeHardship = new ExtremeHardship(true, true, true);
        return this;
    }

    Probe inSuddenHardship() {
        suddenHardship = true;
        return this;
    }

    Determination ask(CountyPolicy policy) {
        var members = new ArrayList<>(List.of(applicant.member(APPLICANT)));
        others.forEach(other -> members.add(other.member(OTHER)));
        return policy.determine(
                new HouseholdFacts(
                        acceptedOn,
                        policy.plan().townships().getFirst(),
                        Residence.RURAL,
                        members,
                        income,
                        List.of(),
                        expenses,
                        Property.WITHIN_ALLOWANCE_LIMIT,
                        extremeHardship,
                        suddenHardship),
                assumed(policy));
    }

    private static Parameters assumed(CountyPolicy policy) {
        Map<String, DatedValue> values = new HashMap<>();
        for (Parameter parameter : policy.parameters()) {
            BigDecimal number = ASSUMED.get(parameter.id());
            if (number != null && parameter.isOpen()) {
                values.put(
                        parameter.id(),
                        new DatedValue(LocalDate.EPOCH, null, parameter.type().of(number), true, parameter.clauses()));
            }
        }
        return (id, residence, on) -> values.get(id);
    }
}
