package cn.binggui.policy.testkit.population;

import static cn.binggui.policy.testkit.population.Fields.*;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.Disability;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Households in which every two values of every two contract fields meet; one member is in focus. */
public final class PairwiseHouseholds {
    private static final String FOCUS = "甲";
    private static final String APPLICANT = "主";
    private static final List<int[]> ROWS = CoveringArray.ofPairs(
            ALL.stream().mapToInt(axis -> axis.values().size()).toArray());

    private PairwiseHouseholds() {}

    /**
     * Returns each household twice: with the numbers of its row, of which some are missing, and with all numbers.
     *
     * @param township a pilot township
     */
    public static List<Sample> in(String township) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < ROWS.size(); i++) {
            Row row = new Row(ROWS.get(i));
            HouseholdFacts facts = household(row, row.get(OUTSIDE) ? township + "以外" : township);
            samples.add(new Sample(
                    "组合" + i,
                    facts,
                    Assumptions.with(row.get(STANDARD), row.get(LINE), row.get(DISPOSABLE), row.get(RATIO))));
            samples.add(new Sample("组合" + i + "（参数齐全）", facts.inTownship(township), Assumptions.ALL));
        }
        return samples;
    }

    private static HouseholdFacts household(Row row, String township) {
        LocalDate on = row.get(ACCEPTED_ON);
        List<Member> members = members(row, on);
        long income = row.get(INCOME_LEVEL).fen() * members.size();
        String applicant = members.getFirst().id();
        return new HouseholdFacts(
                on,
                township,
                row.get(RESIDENCE),
                members,
                row.get(INCOME_SOURCE)
                        .map(source -> List.of(new IncomeItem(FOCUS, source, new Money(income))))
                        .orElse(List.of()),
                support(row, applicant),
                row.get(EXPENSE_KIND)
                        .map(kind -> List.of(new ExpenseItem(
                                kind, new Money(income * row.get(EXPENSE_SHARE).percent() / 100))))
                        .orElse(List.of()),
                row.get(PROPERTY),
                new ExtremeHardship(row.get(NO_LABOUR), row.get(NO_INCOME), row.get(NO_SUPPORTER)),
                row.get(SUDDEN));
    }

    private static List<Member> members(Row row, LocalDate on) {
        List<Member> members = new ArrayList<>();
        boolean focusApplies = row.get(RELATION) == Relation.APPLICANT;
        if (!focusApplies) {
            boolean elderly = row.get(COMPANY) == Company.ELDERLY_APPLICANT;
            members.add(People.plain(APPLICANT, Relation.APPLICANT, (elderly ? Age.ELDERLY : Age.ADULT).birthDate(on)));
        }
        members.add(focus(row, on));
        if (row.get(COMPANY) == Company.ADULT_APPLICANT_WITH_CHILD) {
            members.add(People.plain("幼", Relation.CHILD, Age.SCHOOL_CHILD.birthDate(on)));
        }
        return members;
    }

    private static Member focus(Row row, LocalDate on) {
        return new Member(
                FOCUS,
                row.get(RELATION),
                row.get(AGE).birthDate(on),
                row.get(MARITAL_STATUS),
                row.get(LIVES_TOGETHER),
                row.get(SHARES_FINANCES),
                row.get(LEGAL_DUTY),
                row.get(WORKS_AWAY),
                row.get(STUDY),
                row.get(OWN_INCOME),
                row.get(EMPLOYED),
                row.get(SERVICE),
                row.get(CUSTODY),
                row.get(MISSING),
                row.get(CLERGY_MONTHS),
                row.get(MARRIED_OUT),
                row.get(INDEPENDENT),
                row.get(DISABILITY)
                        .map(category -> new Disability(category, row.get(GRADE)))
                        .orElse(null),
                row.get(MAJOR_ILLNESS),
                row.get(REGISTERED),
                row.get(BIRTH_PROOF));
    }

    private static List<AssessedSupport> support(Row row, String applicant) {
        Money amount = new Money(300_000);
        return switch (row.get(SUPPORT)) {
            case NONE -> List.of();
            case TO_APPLICANT -> List.of(new AssessedSupport(FOCUS, applicant, amount));
            case FROM_APPLICANT -> List.of(new AssessedSupport(applicant, FOCUS, amount));
            case TO_SELF -> List.of(new AssessedSupport(FOCUS, FOCUS, amount));
        };
    }
}
