package cn.binggui.core.casework.store;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.calendar.Suspensions;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseState;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.casework.Deed;
import cn.binggui.core.casework.OpenSteps;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.Scheduling;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.HouseholdStore;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.declared.Performer;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts together what people read of a case. */
@Singleton
class CaseReading {
    private final CaseStore store;
    private final HouseholdStore households;
    private final People people;
    private final PlaceNames places;
    private final WorkingCalendars calendars;
    private final Grounding grounding;

    CaseReading(
            CaseStore store,
            HouseholdStore households,
            People people,
            PlaceNames places,
            WorkingCalendars calendars,
            Grounding grounding) {
        this.store = store;
        this.households = households;
        this.people = people;
        this.places = places;
        this.calendars = calendars;
        this.grounding = grounding;
    }

    CaseView view(Actor actor, CaseFile file) {
        CountyPolicy policy = store.policy(file);
        HouseholdStore.Stored household = households.find(file.household()).orElseThrow();
        Map<String, String> names = places.of(TenantBinding.current());
        Grounding.Ground ground = decides(policy.procedure(), file.state()) ? grounding.of(policy, file) : null;
        Performer approver = ground == null ? null : ground.approver();
        return new CaseView(
                file,
                policy,
                household.number(),
                applicant(household),
                names.getOrDefault(file.township(), file.township()),
                names.getOrDefault(file.village(), file.village()),
                store.entries(file.id()),
                outlook(file),
                schedule(policy.procedure(), file.state()),
                deeds(policy.procedure(), file.state(), actor, approver),
                ground == null ? null : ground.body());
    }

    CaseOutlook outlook(CaseFile file) {
        return CaseOutlook.of(store.policy(file).procedure(), calendars.current(), file.state());
    }

    private static boolean decides(Procedure procedure, CaseState state) {
        return OpenSteps.of(procedure, state).stream()
                .filter(step -> !step.equals(OpenSteps.EXTRA) && !step.equals(OpenSteps.COUNTY_VISIT))
                .anyMatch(step -> OpenSteps.step(procedure, step).kind() == StepKind.CONFIRMATION);
    }

    private static Set<Deed> deeds(Procedure procedure, CaseState state, Actor actor, @Nullable Performer approver) {
        Set<Deed> deeds = EnumSet.noneOf(Deed.class);
        for (Performer tier : CaseTiers.of(actor)) {
            deeds.addAll(Deed.open(procedure, state, tier, actor.userId(), approver));
        }
        return deeds;
    }

    private @Nullable Schedule schedule(Procedure procedure, CaseState state) {
        LocalDate acceptedOn = state.acceptedOn();
        WorkingCalendar calendar = calendars.current();
        return acceptedOn == null
                ? null
                : new Scheduling(procedure, calendar, state.category())
                        .from(
                                acceptedOn,
                                procedure.track(state.track()).orElseThrow(),
                                Suspensions.of(state.suspensions()));
    }

    /** Returns the applicant's full name, for letters. */
    String applicantName(CaseFile file) {
        return applicantOf(file)
                .map(Identity::name)
                .orElseThrow(() -> Refusal.of(Refusal.Kind.UNPROCESSABLE, "申请人的身份信息还没有登记，请先补登，再出具文书"));
    }

    private String applicant(HouseholdStore.Stored household) {
        return identity(household).map(Identity::maskedName).orElse("");
    }

    /** Returns who applied; empty where that is not known. */
    Optional<Identity> applicantOf(CaseFile file) {
        return identity(households.find(file.household()).orElseThrow());
    }

    private Optional<Identity> identity(HouseholdStore.Stored household) {
        return household.latest().state().facts().members().stream()
                .filter(each -> each.relation() == Relation.APPLICANT)
                .map(Member::id)
                .findFirst()
                .map(member -> household.latest().state().persons().get(member))
                .map(person -> people.identities(List.of(person)).get(person));
    }
}
