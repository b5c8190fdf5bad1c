package cn.binggui.policy.testkit.population;

import cn.binggui.policy.facts.BirthProof;
import cn.binggui.policy.facts.Custody;
import cn.binggui.policy.facts.DisabilityCategory;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.facts.MaritalStatus;
import cn.binggui.policy.facts.Missing;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.facts.Service;
import cn.binggui.policy.facts.Study;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every field of a household and of one of its members, with the values that the generated households combine. */
final class Fields {
    static final Axis<LocalDate> ACCEPTED_ON = Axis.of(
            "acceptedOn",
            LocalDate.of(2025, 10, 15),
            LocalDate.of(2024, 1, 2),
            LocalDate.of(2025, 12, 31),
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 3, 2));
    static final Axis<Boolean> OUTSIDE = Axis.yesOrNo("township outside");
    static final Axis<Residence> RESIDENCE = Axis.of("residence", Residence.values());
    static final Axis<Property> PROPERTY = Axis.of("property", Property.values());
    static final Axis<Boolean> NO_LABOUR = Axis.yesOrNo("noLabourCapacity");
    static final Axis<Boolean> NO_INCOME = Axis.yesOrNo("noIncomeSource");
    static final Axis<Boolean> NO_SUPPORTER = Axis.yesOrNo("noCapableSupporter");
    static final Axis<Boolean> SUDDEN = Axis.yesOrNo("suddenHardship");
    static final Axis<Boolean> STANDARD = Axis.yesOrNo("allowance-standard");
    static final Axis<Boolean> LINE = Axis.yesOrNo("relapse-monitoring-line");
    static final Axis<Boolean> DISPOSABLE = Axis.yesOrNo("disposable-income");
    static final Axis<Boolean> RATIO = Axis.yesOrNo("rigid-expenditure-ratio");

    static final Axis<Relation> RELATION = Axis.of("relation", Relation.values());
    static final Axis<Age> AGE = Axis.of("birthDate", Age.values());
    static final Axis<MaritalStatus> MARITAL_STATUS = Axis.of("maritalStatus", MaritalStatus.values());
    static final Axis<Boolean> LIVES_TOGETHER = Axis.yesOrNo("livesTogether");
    static final Axis<Boolean> SHARES_FINANCES = Axis.yesOrNo("sharesFinances");
    static final Axis<Boolean> LEGAL_DUTY = Axis.yesOrNo("legalSupportDuty");
    static final Axis<Boolean> WORKS_AWAY = Axis.yesOrNo("worksAway");
    static final Axis<Study> STUDY = Axis.of("study", Study.values());
    static final Axis<Boolean> OWN_INCOME = Axis.yesOrNo("hasOwnIncome");
    static final Axis<Boolean> EMPLOYED = Axis.yesOrNo("employed");
    static final Axis<Service> SERVICE = Axis.of("service", Service.values());
    static final Axis<Custody> CUSTODY = Axis.of("custody", Custody.values());
    static final Axis<Missing> MISSING = Axis.of("missing", Missing.values());
    static final Axis<Integer> CLERGY_MONTHS = Axis.of("clergyMonthsAway", 0, 35, 36, 37);
    static final Axis<Boolean> MARRIED_OUT = Axis.yesOrNo("marriedOut");
    static final Axis<Boolean> INDEPENDENT = Axis.yesOrNo("canLiveIndependently");
    static final Axis<Optional<DisabilityCategory>> DISABILITY = optional("disability", DisabilityCategory.values());
    static final Axis<Integer> GRADE = Axis.of("disability grade", 1, 2, 3, 4);
    static final Axis<Boolean> MAJOR_ILLNESS = Axis.yesOrNo("majorIllness");
    static final Axis<Boolean> REGISTERED = Axis.yesOrNo("registered");
    static final Axis<BirthProof> BIRTH_PROOF = Axis.of("birthProof", BirthProof.values());

    static final Axis<Optional<IncomeSource>> INCOME_SOURCE = optional("income source", IncomeSource.values());
    static final Axis<Level> INCOME_LEVEL = Axis.of("income", Level.values());
    static final Axis<Optional<ExpenseKind>> EXPENSE_KIND = optional("expense kind", ExpenseKind.values());
    static final Axis<Share> EXPENSE_SHARE = Axis.of("expense", Share.values());
    static final Axis<Support> SUPPORT = Axis.of("assessedSupport", Support.values());
    static final Axis<Company> COMPANY = Axis.of("other members", Company.values());

    static final List<Axis<?>> ALL = List.of(
            ACCEPTED_ON,
            OUTSIDE,
            RESIDENCE,
            PROPERTY,
            NO_LABOUR,
            NO_INCOME,
            NO_SUPPORTER,
            SUDDEN,
            STANDARD,
            LINE,
            DISPOSABLE,
            RATIO,
            RELATION,
            AGE,
            MARITAL_STATUS,
            LIVES_TOGETHER,
            SHARES_FINANCES,
            LEGAL_DUTY,
            WORKS_AWAY,
            STUDY,
            OWN_INCOME,
            EMPLOYED,
            SERVICE,
            CUSTODY,
            MISSING,
            CLERGY_MONTHS,
            MARRIED_OUT,
            INDEPENDENT,
            DISABILITY,
            GRADE,
            MAJOR_ILLNESS,
            REGISTERED,
            BIRTH_PROOF,
            INCOME_SOURCE,
            INCOME_LEVEL,
            EXPENSE_KIND,
            EXPENSE_SHARE,
            SUPPORT,
            COMPANY);

    private Fields() {}

    /** Yearly income per listed member in fen. */
    enum Level {
        LITTLE(300_000),
        STANDARD(720_001),
        BELOW_LINE(760_000),
        ABOVE_LINE(900_000),
        ABOVE_MARGIN(1_300_000),
        ABOVE_DOUBLE(1_600_000),
        ABOVE_AVERAGE(2_000_000);

        private final long fen;

        Level(long fen) {
            this.fen = fen;
        }

        long fen() {
            return fen;
        }
    }

    /** Necessary expenses in hundredths of the income. */
    enum Share {
        HALF(50),
        MOST(80),
        MORE_THAN_ALL(130);

        private final int percent;

        Share(int percent) {
            this.percent = percent;
        }

        int percent() {
            return percent;
        }
    }

    /** Who owes assessed support to whom. */
    enum Support {
        NONE,
        TO_APPLICANT,
        FROM_APPLICANT,
        TO_SELF
    }

    /** Who is there beside the member in focus. */
    enum Company {
        NOBODY,
        ELDERLY_APPLICANT,
        ADULT_APPLICANT_WITH_CHILD
    }

    @SafeVarargs
    private static <T> Axis<Optional<T>> optional(String name, T... values) {
        List<Optional<T>> all = new ArrayList<>();
        all.add(Optional.empty());
        for (T value : values) {
            all.add(Optional.of(value));
        }
        return new Axis<>(name, all);
    }
}
