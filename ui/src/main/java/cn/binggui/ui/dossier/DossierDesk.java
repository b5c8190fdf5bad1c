package cn.binggui.ui.dossier;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.HouseholdDeterminations;
import cn.binggui.core.determination.NearestChange;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.parameter.Parameter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the screens about one household ask of the services. */
@Singleton
class DossierDesk {
    private final Households households;
    private final Cases cases;
    private final HouseholdDeterminations determinations;
    private final CountyPolicies policies;
    private final Tenants tenants;
    private final Clock clock;

    DossierDesk(
            Households households,
            Cases cases,
            HouseholdDeterminations determinations,
            CountyPolicies policies,
            Tenants tenants,
            Clock clock) {
        this.households = households;
        this.cases = cases;
        this.determinations = determinations;
        this.policies = policies;
        this.tenants = tenants;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /**
     * Opens a household's file.
     *
     * @param on the day that is asked for; {@code null} for today
     * @throws cn.binggui.core.Refusal NOT_FOUND if there is none in the actor's scope, or it did not exist then
     */
    Dossier open(Actor actor, long household, @Nullable LocalDate on) {
        HouseholdView view =
                on == null ? households.get(actor, household) : households.asOf(actor, household, on, clock.instant());
        LocalDate day = on == null ? today() : on;
        HouseholdState state = view.revision().state();
        HouseholdFacts facts = state.facts().on(day);
        DeterminationResult result = determinations.determine(actor, facts);
        return new Dossier(
                household,
                day,
                place(actor, state),
                view,
                facts,
                result,
                households.history(actor, household),
                determinations.history(actor, household),
                cases.ofHousehold(actor, household));
    }

    /** Returns what is to be done next in a case, in the words of the policy under which it began. */
    String next(Actor actor, CaseFile file) {
        if (file.state().phase() != CasePhase.RUNNING) {
            return file.state().phase().term();
        }
        Procedure procedure = policies.pinned(Objects.requireNonNull(actor.tenant()), file.pluginVersion())
                .procedure();
        return OpenSteps.of(procedure, file.state()).stream()
                .map(step -> OpenSteps.name(procedure, step))
                .collect(Collectors.joining("、"));
    }

    List<NearestChange> nearest(Actor actor, HouseholdFacts facts) {
        return determinations.nearest(actor, facts);
    }

    Map<String, Identity> reveal(Actor actor, long household, String reason) {
        return households.reveal(actor, household, reason);
    }

    void correct(Actor actor, long household, String member, Identity identity, String reason) {
        households.correctIdentity(actor, household, member, identity, reason);
    }

    /** Returns the names of township and village, as far as the register of divisions knows them. */
    String place(Actor actor, HouseholdState state) {
        String county = Objects.requireNonNull(actor.tenant(), "a county role has a county");
        String township = tenants.townships(actor, county).stream()
                .filter(each -> each.code().equals(state.township()))
                .map(Township::name)
                .findFirst()
                .orElse(state.facts().township());
        return tenants.villages(actor, county, state.township()).stream()
                .filter(each -> each.code().equals(state.village()))
                .map(Village::name)
                .findFirst()
                .map(village -> township + " " + village)
                .orElse(township);
    }

    /** Returns a parameter's Chinese name, or the identifier of one that the county's plan does not declare. */
    String parameterLabel(Actor actor, String parameter) {
        return policies.get(Objects.requireNonNull(actor.tenant())).parameters().stream()
                .filter(declared -> declared.id().equals(parameter))
                .map(Parameter::label)
                .findFirst()
                .orElse(parameter);
    }
}
