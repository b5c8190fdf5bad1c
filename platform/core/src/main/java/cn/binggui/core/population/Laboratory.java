package cn.binggui.core.population;

import static cn.binggui.core.access.Role.AUDITOR;
import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.PROVINCE_ADMIN;
import static cn.binggui.core.access.Role.PROVINCE_ANALYST;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameters;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries populations under every county's rules: samples that counties have released, and what a person of the province has uploaded. A
 * household is taken as accepted on the day that it carries, in each county's first pilot township. Nothing is stored.
 */
@Singleton
public class Laboratory {
    private final PopulationStore store;
    private final CountyHouseholds households;
    private final Clock clock;
    private final CountyPolicies policies;
    private final ParameterValues values;

    Laboratory(
            PopulationStore store,
            CountyHouseholds households,
            CountyPolicies policies,
            ParameterValues values,
            Clock clock) {
        this.store = store;
        this.households = households;
        this.clock = clock;
        this.policies = policies;
        this.values = values;
    }

    /** Returns what the person may try, the latest first. */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR})
    public List<PopulationInfo> populations(Actor actor) {
        return store.visibleTo(actor.userId()).stream().map(this::info).toList();
    }

    /**
     * Tries a population under every county's rules.
     *
     * @throws Refusal NOT_FOUND where there is none or it is another person's; BAD_INPUT for a common number out of bounds; UNPROCESSABLE where
     *     the sample is outdated, or where it is told to stop
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR})
    public TrialResult run(Actor actor, long population, Numbers numbers, Progress progress) {
        return Trial.run(households(actor, population), contenders(numbers), progress);
    }

    /**
     * Moves one number and tells the mix at each value.
     *
     * @param numbers under which the others stay
     * @param at at most 41 values within the declared bounds
     * @throws Refusal as {@link #run}; UNPROCESSABLE, too, where the number is closed in every county that is asked, in words that name who has
     *     closed it
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR})
    public Curve sensitivity(
            Actor actor, long population, Numbers numbers, Lever lever, List<BigDecimal> at, Progress progress) {
        return Levers.run(households(actor, population), contenders(numbers), lever, at, progress);
    }

    /**
     * Moves a county's monitoring line towards its margin line and tells, by township of the population, who is covered by what at each step.
     *
     * @param county whose rules and lines
     * @param numbers under which the others stay
     * @param steps 1 to {@value TwoLines#MOST_STEPS}
     * @throws Refusal as {@link #run}; UNPROCESSABLE, too, where one of the county's lines is not known
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR})
    public Approach twoLines(
            Actor actor, long population, @County String county, Numbers numbers, int steps, Progress progress) {
        Households all = households(actor, population);
        Contender contender = contenders(numbers).stream()
                .filter(each -> each.county().equals(county))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这个县的政策"));
        return TwoLines.run(all, contender, all.chunk(0).getFirst().acceptedOn(), steps, progress);
    }

    /**
     * The same over a county's own households as they are today, under its own numbers.
     *
     * @param steps 1 to {@value TwoLines#MOST_STEPS}
     * @throws Refusal BAD_INPUT for another number of steps; UNPROCESSABLE where one of the county's lines is not known, or where it is told to
     *     stop
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Approach ownTwoLines(Actor actor, @County String county, int steps, Progress progress) {
        LocalDate today = LocalDate.now(clock);
        Contender contender = new Contender(policies.get(county), values.publishedOrAssumed(county));
        return TwoLines.run(TenantBinding.call(county, () -> households.all(today)), contender, today, steps, progress);
    }

    /**
     * Returns one household of a population, without its township.
     *
     * @param place from 0
     * @throws Refusal NOT_FOUND where there is none or the population is another person's
     */
    @Permission({PROVINCE_ANALYST, PROVINCE_ADMIN, AUDITOR})
    public HouseholdFacts household(Actor actor, long population, int place) {
        Households all = store.households(visible(actor, population));
        if (place < 0 || place >= all.size()) {
            throw Refusal.notFound("样本里没有这一户");
        }
        return all.chunk(place / Households.CHUNK).get(place % Households.CHUNK).inTownship("");
    }

    private Households households(Actor actor, long population) {
        PopulationRow row = visible(actor, population);
        if (isOutdated(row)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "这份样本发布后，规则中出现了新的年龄界限，样本中的年龄不再可靠；请由该县重新发布");
        }
        return store.households(row);
    }

    private PopulationRow visible(Actor actor, long population) {
        return store.visibleTo(actor.userId()).stream()
                .filter(row -> row.id() == population)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这份样本，或者它已被撤回"));
    }

    private List<Contender> contenders(Numbers numbers) {
        List<Contender> contenders = new ArrayList<>();
        for (CountyPolicy policy : policies.all()) {
            Parameters parameters = numbers.own()
                    ? values.publishedOrAssumed(policy.county())
                    : values.published(policy.county(), Levers.checked(policy, numbers.common()));
            contenders.add(new Contender(policy, parameters));
        }
        return contenders;
    }

    private PopulationInfo info(PopulationRow row) {
        String county = row.county();
        return new PopulationInfo(
                row.id(),
                PopulationKind.valueOf(row.kind()),
                county,
                county == null
                        ? null
                        : policies.find(county).map(CountyPolicy::name).orElse(county),
                row.title(),
                row.asOf(),
                row.households(),
                row.decidedAt() == null ? row.createdAt() : row.decidedAt(),
                isOutdated(row));
    }

    private boolean isOutdated(PopulationRow row) {
        return row.kind().equals(PopulationKind.SAMPLE.name())
                && !AgeBounds.parse(row.ages())
                        .years()
                        .containsAll(AgeBounds.of(policies.all()).years());
    }
}
