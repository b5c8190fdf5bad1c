package cn.binggui.policy.national;

import cn.binggui.policy.Rule;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.policy.ruling.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which income counts (民发〔2021〕57号第十三条), and of whom. */
public final class IncomeScope implements Rule {
    /** Last day on which the basic pension is disregarded by the national rule (十四五期间). */
    public static final LocalDate PENSION_DISREGARDED_UNTIL = LocalDate.of(2025, 12, 31);

    private final Treatment counted;
    private final Treatment disregarded;
    private final Treatment pension;
    private final @Nullable Treatment pensionLater;
    private final SupportGrounds support;

    /**
     * @param pension why the basic pension is disregarded up to {@link #PENSION_DISREGARDED_UNTIL}
     * @param pensionLater why it is still disregarded later, or {@code null} where that is unsettled
     */
    public IncomeScope(
            Basis counted, Basis disregarded, Basis pension, @Nullable Basis pensionLater, SupportGrounds support) {
        this.counted = new Treatment(true, counted);
        this.disregarded = new Treatment(false, disregarded);
        this.pension = new Treatment(false, pension);
        this.pensionLater = pensionLater == null ? null : new Treatment(false, pensionLater);
        this.support = support;
    }

    @Override
    public String title() {
        return "家庭收入核算";
    }

    @Override
    public List<Basis> bases() {
        return Stream.concat(
                        Stream.of(counted, disregarded, pension, pensionLater)
                                .filter(Objects::nonNull)
                                .map(Treatment::basis),
                        support.bases().stream())
                .toList();
    }

    SupportGrounds support() {
        return support;
    }

    /** Returns whether nothing settles what becomes of the basic pension after the national disregard has lapsed. */
    boolean leavesPensionUnsettled() {
        return pensionLater == null;
    }

    /** Returns whether the income counts, or {@code null} where that is unsettled on the day. */
    @Nullable
    Treatment treat(IncomeSource source, LocalDate on) {
        return switch (source) {
            case WAGES, BUSINESS_NET, PROPERTY_NET, TRANSFER_NET, OTHER -> counted;
            case PREFERENTIAL_COMPENSATION, FAMILY_PLANNING_REWARD, SCHOLARSHIP, BRAVERY_AWARD, SOCIAL_ASSISTANCE ->
                disregarded;
            case BASIC_PENSION -> pension(on);
        };
    }

    private @Nullable Treatment pension(LocalDate on) {
        return on.isAfter(PENSION_DISREGARDED_UNTIL) ? pensionLater : pension;
    }

    record Treatment(boolean counts, Basis basis) {}

    /**
     * Why assessed support counts or does not.
     *
     * @param providerCounted the provider is a member, so the provider's own income counts instead
     * @param providerUnable the provider is in custody or missing
     * @param beneficiaryNotCounted the beneficiary is no member
     * @param ownerNotCounted any income of a person who is no member
     */
    public record SupportGrounds(
            Basis counted,
            Basis providerCounted,
            Basis providerUnable,
            Basis beneficiaryNotCounted,
            Basis ownerNotCounted) {
        /** Returns the grounds of the common reading. */
        public static SupportGrounds common(Cited... also) {
            Cited[] counted = Stream.concat(Stream.of(NationalClause.R_ASSESSED_SUPPORT), Stream.of(also))
                    .toArray(Cited[]::new);
            return new SupportGrounds(
                    Cited.because("义务人不在户内，核定的赡（抚、扶）养费计入收入", counted),
                    Cited.because("义务人已计入家庭人口，按其本人收入计算，不另计赡（抚、扶）养费", NationalClause.R_ASSESSED_SUPPORT),
                    Cited.because("义务人被羁押、服刑、强制戒毒或者失踪，不计赡（抚、扶）养费", NationalClause.R_ASSESSED_SUPPORT),
                    Cited.because("受益人不计入家庭人口，其赡（抚、扶）养费不计入", NationalClause.R_ASSESSED_SUPPORT),
                    Cited.because("本人不计入家庭人口，其收入不计入", NationalClause.R_ONLY_COUNTED_INCOME));
        }

        List<Basis> bases() {
            return List.of(counted, providerCounted, providerUnable, beneficiaryNotCounted, ownerNotCounted);
        }
    }
}
