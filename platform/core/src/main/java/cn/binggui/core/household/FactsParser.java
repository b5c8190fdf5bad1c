package cn.binggui.core.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.value.Money;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one household from a stream of tokens, in whatever order its fields come. */
final class FactsParser {
    private static final Words<Residence> RESIDENCES = new Words<>(Residence.values());
    private static final Words<Property> PROPERTIES = new Words<>(Property.values());
    private static final Words<IncomeSource> SOURCES = new Words<>(IncomeSource.values());
    private static final Words<ExpenseKind> EXPENSES = new Words<>(ExpenseKind.values());

    private final Tokens tokens;
    private final List<Member> members = new ArrayList<>();
    private final List<IncomeItem> income = new ArrayList<>();
    private final List<Owed> support = new ArrayList<>();
    private final List<ExpenseItem> expenses = new ArrayList<>();
    private @Nullable LocalDate acceptedOn;
    private String township = "";
    private @Nullable Residence residence;
    private @Nullable Property property;
    private ExtremeHardship hardship = ExtremeHardship.NONE;
    private boolean suddenHardship;

    /** Support whose beneficiary, if not named, is the applicant. */
    private record Owed(String memberId, @Nullable String beneficiaryId, Money amount) {}

    FactsParser(Tokens tokens) {
        this.tokens = tokens;
    }

    HouseholdFacts read() throws IOException {
        tokens.begin();
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "acceptedOn" -> acceptedOn = tokens.date();
                case "township" -> township = tokens.text();
                case "residence" -> residence = tokens.word(RESIDENCES);
                case "members" -> {
                    tokens.list();
                    while (tokens.item()) {
                        members.add(MemberParser.read(tokens));
                    }
                }
                case "income" -> {
                    tokens.list();
                    while (tokens.item()) {
                        income.add(income());
                    }
                }
                case "assessedSupport" -> {
                    tokens.list();
                    while (tokens.item()) {
                        support.add(owed());
                    }
                }
                case "necessaryExpenses" -> {
                    tokens.list();
                    while (tokens.item()) {
                        expenses.add(expense());
                    }
                }
                case "property" -> property = tokens.word(PROPERTIES);
                case "extremeHardship" -> hardship = hardship();
                case "suddenHardship" -> suddenHardship = tokens.flag();
                default -> throw Tokens.unknownField();
            }
        }
        tokens.end();
        return facts();
    }

    private HouseholdFacts facts() {
        if (acceptedOn == null || residence == null || property == null) {
            throw new IllegalArgumentException("a household lacks a field");
        }
        return new HouseholdFacts(
                acceptedOn,
                township,
                residence,
                members,
                income,
                support(),
                expenses,
                property,
                hardship,
                suddenHardship);
    }

    private List<AssessedSupport> support() {
        if (support.isEmpty()) {
            return List.of();
        }
        String applicant = null;
        for (Member member : members) {
            if (member.relation() == Relation.APPLICANT) {
                applicant = member.id();
            }
        }
        List<AssessedSupport> all = new ArrayList<>(support.size());
        for (Owed owed : support) {
            String beneficiary = owed.beneficiaryId() == null ? applicant : owed.beneficiaryId();
            all.add(new AssessedSupport(owed.memberId(), Tokens.required(beneficiary), owed.amount()));
        }
        return all;
    }

    private IncomeItem income() throws IOException {
        String member = null;
        IncomeSource source = null;
        Money amount = null;
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "memberId" -> member = tokens.text();
                case "source" -> source = tokens.word(SOURCES);
                case "annualAmount" -> amount = tokens.money();
                default -> throw Tokens.unknownField();
            }
        }
        return new IncomeItem(Tokens.required(member), Tokens.required(source), Tokens.required(amount));
    }

    private Owed owed() throws IOException {
        String provider = null;
        String beneficiary = null;
        Money amount = null;
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "memberId" -> provider = tokens.text();
                case "beneficiaryId" -> beneficiary = tokens.text();
                case "annualAmount" -> amount = tokens.money();
                default -> throw Tokens.unknownField();
            }
        }
        return new Owed(Tokens.required(provider), beneficiary, Tokens.required(amount));
    }

    private ExpenseItem expense() throws IOException {
        ExpenseKind kind = null;
        Money amount = null;
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "kind" -> kind = tokens.word(EXPENSES);
                case "annualAmount" -> amount = tokens.money();
                default -> throw Tokens.unknownField();
            }
        }
        return new ExpenseItem(Tokens.required(kind), Tokens.required(amount));
    }

    private ExtremeHardship hardship() throws IOException {
        tokens.object();
        boolean noLabourCapacity = false;
        boolean noIncomeSource = false;
        boolean noCapableSupporter = false;
        for (String field = tokens.field(); field != null; field = tokens.field()) {
            switch (field) {
                case "noLabourCapacity" -> noLabourCapacity = tokens.flag();
                case "noIncomeSource" -> noIncomeSource = tokens.flag();
                case "noCapableSupporter" -> noCapableSupporter = tokens.flag();
                default -> throw Tokens.unknownField();
            }
        }
        return new ExtremeHardship(noLabourCapacity, noIncomeSource, noCapableSupporter);
    }
}
