package cn.binggui.ui.dossier;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Scope;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.FactsReader;
import cn.binggui.core.household.FactsWriter;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.Duplicate;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.household.store.Registration;
import cn.binggui.core.household.store.Revision;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.facts.HouseholdFacts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What entering and editing a household asks of the services. */
@Singleton
class EditorDesk {
    private final Households households;
    private final Drafts drafts;
    private final Tenants tenants;
    private final FactsReader reader;
    private final FactsWriter writer;
    private final DossierDesk dossiers;
    private final Clock clock;

    EditorDesk(
            Households households,
            Drafts drafts,
            Tenants tenants,
            FactsReader reader,
            FactsWriter writer,
            DossierDesk dossiers,
            Clock clock) {
        this.households = households;
        this.drafts = drafts;
        this.tenants = tenants;
        this.reader = reader;
        this.writer = writer;
        this.dossiers = dossiers;
        this.clock = clock;
    }

    /**
     * A village or community to choose.
     *
     * @param code division code of twelve digits
     * @param township full name
     * @param label township and village
     */
    record VillageChoice(String code, String township, String label) {}

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Returns the villages that the actor works in. */
    List<VillageChoice> villages(Actor actor) {
        String county = Objects.requireNonNull(actor.tenant(), "a county role has a county");
        Scope scope = actor.scope();
        return tenants.townships(actor, county).stream()
                .filter(township -> scope.township() == null || scope.township().equals(township.code()))
                .flatMap(township -> villages(actor, county, township).stream())
                .filter(village -> scope.reaches(village.code()))
                .toList();
    }

    private List<VillageChoice> villages(Actor actor, String county, Township township) {
        return tenants.villages(actor, county, township.code()).stream()
                .map(village ->
                        new VillageChoice(village.code(), township.name(), township.name() + " " + village.name()))
                .toList();
    }

    HouseholdView get(Actor actor, long household) {
        return households.get(actor, household);
    }

    Revision revision(Actor actor, long household, int seq) {
        return households.history(actor, household).stream()
                .filter(revision -> revision.seq() == seq)
                .findFirst()
                .orElseThrow();
    }

    DifferenceTable.State state(Actor actor, Revision revision) {
        return new DifferenceTable.State(revision.state().facts(), dossiers.place(actor, revision.state()));
    }

    /** Returns the facts as the form reads them, dated today. */
    Map<String, Object> json(HouseholdFacts facts) {
        return json(facts, today());
    }

    /** Returns the facts as forms read them, dated on a day. */
    Map<String, Object> json(HouseholdFacts facts, LocalDate on) {
        return writer.write(facts.on(on));
    }

    /** Reads facts that name their township themselves. */
    HouseholdFacts read(Map<String, Object> json) {
        return reader.read(json);
    }

    HouseholdFacts read(Map<String, Object> json, String township) {
        Map<String, Object> whole = new HashMap<>(json);
        whole.put("township", township);
        return reader.read(whole);
    }

    List<Duplicate> duplicates(Actor actor, @Nullable Long household, Map<String, Identity> people) {
        return households.duplicates(actor, household, people);
    }

    long register(Actor actor, VillageChoice village, HouseholdFacts facts, Map<String, Identity> people, String note) {
        return households.register(actor, new Registration(village.code(), facts, people, note));
    }

    void update(Actor actor, HouseholdView seen, HouseholdFacts facts, Map<String, Identity> people, String note) {
        households.change(
                actor,
                new ChangeRequest(
                        seen.revision().household(),
                        seen.latest(),
                        new Change.Update(facts.acceptedOn(), facts, Map.of()),
                        null,
                        people,
                        note));
    }

    Optional<Draft> draft(Actor actor, @Nullable Long household) {
        return drafts.find(actor, household);
    }

    void keep(Actor actor, @Nullable Long household, int revision, Map<String, Object> content) {
        drafts.save(actor, household, revision, content);
    }

    void forget(Actor actor, @Nullable Long household) {
        drafts.remove(actor, household);
    }
}
