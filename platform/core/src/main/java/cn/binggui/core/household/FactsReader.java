package cn.binggui.core.household;

import cn.binggui.core.Refusal;
import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a household out of the contract's JSON and finds everything that is wrong with it.
 *
 * <p>The JSON comes as maps, lists, strings, booleans and exact numbers; a binary float is refused like any wrong type.
 */
@Singleton
public class FactsReader {
    static final int MOST_ITEMS = 1_000;
    private static final int LONGEST_TOWNSHIP = 50;

    private final Clock clock;

    FactsReader(Clock clock) {
        this.clock = clock;
    }

    /**
     * Returns the household.
     *
     * @throws Refusal BAD_INPUT with every mistake; paths begin with {@code household}
     */
    public HouseholdFacts read(Map<String, ?> household) {
        return read(household, true);
    }

    /**
     * Returns a household that may yet have no township; then its township is empty.
     *
     * @throws Refusal BAD_INPUT with every mistake; paths begin with {@code household}
     */
    public HouseholdFacts readForComparison(Map<String, ?> household) {
        return read(household, false);
    }

    private HouseholdFacts read(Map<String, ?> household, boolean townshipRequired) {
        Mistakes mistakes = new Mistakes();
        HouseholdFacts facts = read(household, "household", townshipRequired, mistakes);
        mistakes.refuse();
        if (facts == null) {
            throw new IllegalStateException("no facts and no mistake");
        }
        return facts;
    }

    /**
     * Returns the household, or {@code null} with what is wrong added to the mistakes.
     *
     * @param path where the household stands in what was sent
     * @param townshipRequired whether the township must be named; else an absent one is empty
     */
    public @Nullable HouseholdFacts read(
            @Nullable Object household, String path, boolean townshipRequired, Mistakes mistakes) {
        if (household == null) {
            mistakes.add(path, "缺少家庭情况，请填写");
            return null;
        }
        Fields from = Fields.of(household, path, mistakes);
        return from == null ? null : read(from, townshipRequired, mistakes);
    }

    private @Nullable HouseholdFacts read(Fields from, boolean townshipRequired, Mistakes mistakes) {
        LocalDate acceptedOn = from.date(HouseholdField.ACCEPTED_ON.json(), HouseholdField.ACCEPTED_ON.label());
        String township = from.text("township", "乡镇（街道）全称", LONGEST_TOWNSHIP, townshipRequired);
        Residence residence = from.choice(HouseholdField.RESIDENCE, Residence.class);
        MembersReader members = new MembersReader(LocalDate.now(clock), acceptedOn);
        members.read(from);
        List<IncomeItem> income = income(from, members);
        List<AssessedSupport> support = support(from, members);
        List<ExpenseItem> expenses = expenses(from);
        Property property = from.choice(HouseholdField.PROPERTY, Property.class);
        ExtremeHardship extremeHardship = extremeHardship(from.object("extremeHardship"));
        boolean suddenHardship = from.yes(HouseholdField.SUDDEN_HARDSHIP, false);
        from.finish();
        if (!mistakes.isEmpty() || acceptedOn == null || residence == null || property == null) {
            return null;
        }
        return new HouseholdFacts(
                acceptedOn,
                township == null ? "" : township,
                residence,
                members.members(),
                income,
                support,
                expenses,
                property,
                extremeHardship,
                suddenHardship);
    }

    private static List<IncomeItem> income(Fields household, MembersReader members) {
        List<IncomeItem> income = new ArrayList<>();
        for (Fields from : household.objects("income", "收入", MOST_ITEMS)) {
            String member = member(from, "memberId", "成员编号", members);
            IncomeSource source = from.choice("source", "收入来源", IncomeSource.class);
            Money amount = from.money("annualAmount", "年金额");
            from.finish();
            if (member != null && source != null && amount != null) {
                income.add(new IncomeItem(member, source, amount));
            }
        }
        return income;
    }

    private static List<AssessedSupport> support(Fields household, MembersReader members) {
        List<AssessedSupport> support = new ArrayList<>();
        for (Fields from : household.objects("assessedSupport", "核定的赡（抚、扶）养费", MOST_ITEMS)) {
            String provider = member(from, "memberId", "义务人编号", members);
            String beneficiary = from.raw("beneficiaryId") == null
                    ? members.applicant()
                    : member(from, "beneficiaryId", "受益人编号", members);
            Money amount = from.money("annualAmount", "年金额");
            from.finish();
            if (provider != null && beneficiary != null && amount != null) {
                support.add(new AssessedSupport(provider, beneficiary, amount));
            }
        }
        return support;
    }

    private static List<ExpenseItem> expenses(Fields household) {
        List<ExpenseItem> expenses = new ArrayList<>();
        for (Fields from : household.objects("necessaryExpenses", "必需支出", MOST_ITEMS)) {
            ExpenseKind kind = from.choice("kind", "支出类别", ExpenseKind.class);
            Money amount = from.money("annualAmount", "年金额");
            from.finish();
            if (kind != null && amount != null) {
                expenses.add(new ExpenseItem(kind, amount));
            }
        }
        return expenses;
    }

    private static ExtremeHardship extremeHardship(@Nullable Fields from) {
        if (from == null) {
            return ExtremeHardship.NONE;
        }
        ExtremeHardship hardship = new ExtremeHardship(
                from.yes(HouseholdField.NO_LABOUR_CAPACITY, false),
                from.yes(HouseholdField.NO_INCOME_SOURCE, false),
                from.yes(HouseholdField.NO_CAPABLE_SUPPORTER, false));
        from.finish();
        return hardship;
    }

    private static @Nullable String member(Fields from, String name, String term, MembersReader members) {
        String id = from.text(name, term, MembersReader.LONGEST_ID);
        if (id != null && !members.mayKnow(id)) {
            from.wrong(name, "家庭成员中没有编号“%s”，请填成员列表中的编号".formatted(id));
            return null;
        }
        return id;
    }
}
