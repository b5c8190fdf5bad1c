package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.Cases;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.policy.CountyPolicy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a new application asks of the services. */
@Singleton
class ApplicationDesk {
    private final Cases cases;
    private final Households households;
    private final Drafts drafts;
    private final CountyPolicies policies;
    private final Clock clock;

    ApplicationDesk(Cases cases, Households households, Drafts drafts, CountyPolicies policies, Clock clock) {
        this.cases = cases;
        this.households = households;
        this.drafts = drafts;
        this.policies = policies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    CountyPolicy policy(Actor actor) {
        return policies.get(Objects.requireNonNull(actor.tenant(), "a county role has a county"));
    }

    HouseholdView household(Actor actor, long household) {
        return households.get(actor, household);
    }

    /** Returns the household's case that is not through yet. */
    Optional<CaseFile> running(Actor actor, long household) {
        return cases.ofHousehold(actor, household).stream()
                .filter(file -> !file.state().phase().isFinal())
                .findFirst();
    }

    long open(Actor actor, long household, LocalDate on, CaseEvent.Opened opened) {
        long id = cases.open(actor, household, on, opened);
        forget(actor, household);
        return id;
    }

    Optional<Draft> draft(Actor actor, long household) {
        return drafts.find(actor, DraftKind.APPLY, household);
    }

    void keep(Actor actor, long household, Map<String, ?> content) {
        drafts.save(actor, DraftKind.APPLY, household, 0, content);
    }

    void forget(Actor actor, long household) {
        drafts.remove(actor, DraftKind.APPLY, household);
    }
}
