package cn.binggui.ui.dossier;

import cn.binggui.core.access.Actor;
import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.HouseholdDeterminations;
import cn.binggui.core.draft.Draft;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Changed;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.DraftKind;
import cn.binggui.core.household.store.Drafts;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.household.store.Households;
import cn.binggui.core.register.RegisterRow;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changing a household asks of the services. */
@Singleton
class ChangeDesk {
    private final Households households;
    private final HouseholdDeterminations determinations;
    private final HouseholdSearch search;
    private final Drafts drafts;
    private final DossierDesk dossiers;
    private final EditorDesk editors;

    ChangeDesk(
            Households households,
            HouseholdDeterminations determinations,
            HouseholdSearch search,
            Drafts drafts,
            DossierDesk dossiers,
            EditorDesk editors) {
        this.households = households;
        this.determinations = determinations;
        this.search = search;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.editors = editors;
    }

    /** Returns the form of a choice that has one, for a household as it stands. */
    ChangeForm form(Actor actor, ChangeChoice choice, HouseholdView view, Runnable changed) {
        HouseholdState state = view.revision().state();
        return switch (choice) {
            case JOIN -> new JoinForm(state.facts(), editors::json, editors::read, changed);
            case LEAVE -> new LeaveForm(state.facts(), changed);
            case HEAD -> new HeadForm(state.facts(), changed);
            case SPLIT -> new SplitForm(state, editors.villages(actor), changed);
            case MERGE ->
                new MergeForm(
                        state,
                        words -> others(actor, view.revision().household(), words),
                        household -> households.get(actor, household),
                        changed);
            case MOVE ->
                new MoveForm(
                        editors.villages(actor).stream()
                                .filter(village -> !village.code().equals(state.village()))
                                .toList(),
                        changed);
            case CLOSE -> new CloseForm(changed);
            case UPDATE -> throw new IllegalArgumentException("the circumstances have a form of their own");
        };
    }

    private List<RegisterRow> others(Actor actor, long household, String words) {
        return search.find(actor, words).stream()
                .filter(row -> row.household() != household)
                .toList();
    }

    /** Returns what becomes of every household that the change touches. */
    List<Prospect> preview(Actor actor, HouseholdView view, Change change) {
        Changed changed = households.preview(actor, view.revision().household(), change);
        return changed.households().stream()
                .map(touched -> prospect(actor, touched, change.on()))
                .toList();
    }

    private Prospect prospect(Actor actor, Changed.Touched touched, LocalDate on) {
        return switch (touched) {
            case Changed.Continued(var before, var after, var _, var _) ->
                new Prospect(touched, on, side(actor, before, on), side(actor, after, on));
            case Changed.Founded(var after, var _, var _) -> new Prospect(touched, on, null, side(actor, after, on));
            case Changed.Ended(var before, var _, var _, var _, var _) ->
                new Prospect(touched, on, side(actor, before, on), null);
        };
    }

    private Prospect.Side side(Actor actor, HouseholdState state, LocalDate on) {
        var facts = state.facts().on(on);
        DeterminationResult result = determinations.determine(actor, facts);
        return new Prospect.Side(facts, dossiers.place(actor, state), result);
    }

    /** Stores the change; returns the keys of the households touched, the changed one first. */
    List<Long> save(Actor actor, HouseholdView seen, ChangeForm form, Change change, String reason) {
        return households.change(
                actor,
                new ChangeRequest(
                        seen.revision().household(), seen.latest(), change, form.joining(), form.people(), reason));
    }

    Optional<Draft> draft(Actor actor, long household) {
        return drafts.find(actor, DraftKind.CHANGE, household);
    }

    void keep(Actor actor, HouseholdView seen, Map<String, ?> content) {
        drafts.save(actor, DraftKind.CHANGE, seen.revision().household(), seen.latest(), content);
    }

    void forget(Actor actor, long household) {
        drafts.remove(actor, DraftKind.CHANGE, household);
    }

    String number(Actor actor, long household) {
        return households.get(actor, household).number();
    }
}
