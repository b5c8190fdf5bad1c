package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Circumstances;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.NewRelation;
import cn.binggui.core.household.Relations;
import cn.binggui.core.household.store.ChangeRequest;
import cn.binggui.core.household.store.HouseholdView;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import cn.binggui.ui.household.CircumstancesForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** 并户: which household joins this one, how its people are related to this head, and what is verified of them all. */
final class MergeForm implements ChangeForm {
    private final HouseholdState ours;
    private final LongFunction<HouseholdView> open;
    private final HouseholdFinder finder;
    private final Select<Relation> headRelation = new Select<>();
    private final KinshipRows kinship;
    private final CircumstancesForm circumstances;
    private final Div fields;
    private @Nullable HouseholdView other;

    /**
     * Creates the form.
     *
     * @param search finds households by number, name or ID number
     * @param open opens a household
     */
    MergeForm(
            HouseholdState ours,
            Function<String, List<RegisterRow>> search,
            LongFunction<HouseholdView> open,
            Runnable changed) {
        this.ours = ours;
        this.open = open;
        finder = new HouseholdFinder(Texts.text("change.merge.search"), search, household -> {
            choose(open.apply(household));
            changed.run();
        });
        Choices.terms(
                headRelation,
                Texts.text("change.merge.head"),
                Arrays.stream(Relation.values())
                        .filter(relation -> relation != Relation.APPLICANT)
                        .toList());
        headRelation.setId("head-relation");
        headRelation.addValueChangeListener(change -> follow());
        Choices.onChange(headRelation, changed);
        kinship = new KinshipRows(changed);
        circumstances = new CircumstancesForm("change.merge.circumstances", Circumstances.of(ours.facts()), changed);
        fields = new Div(finder, headRelation, kinship, circumstances);
        fields.addClassName("change-fields");
        ask(false);
    }

    private void ask(boolean chosen) {
        headRelation.setVisible(chosen);
        circumstances.setVisible(chosen);
    }

    private void choose(HouseholdView view) {
        other = view;
        finder.show(view);
        ask(true);
        follow();
    }

    private void follow() {
        Relation relation = headRelation.getValue();
        HouseholdView view = other;
        if (view == null || relation == null) {
            kinship.follow(List.of(), Map.of());
            return;
        }
        HouseholdState theirs = view.revision().state();
        HouseholdFacts facts = theirs.facts();
        Map<String, NewRelation> relations = Relations.seenFrom(Relations.inverse(relation), facts);
        // who is a member of both keeps the relation that he has here
        relations.keySet().removeIf(member -> {
            Long person = theirs.persons().get(member);
            return person != null && ours.persons().containsValue(person);
        });
        kinship.follow(facts.members(), relations);
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        HouseholdView view = other;
        if (view == null) {
            throw Refusal.badInput("joining", Texts.text("change.merge.missing"));
        }
        return new Change.Merge(
                on, view.revision().state(), headRelation.getValue(), kinship.value(), circumstances.value());
    }

    @Override
    public ChangeRequest.@Nullable Joining joining() {
        HouseholdView view = other;
        return view == null ? null : new ChangeRequest.Joining(view.revision().household(), view.latest());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        HouseholdView view = other;
        // a text, for a program that reads numbers might take so long a one for something else
        Choices.put(
                json,
                "other",
                view == null ? null : Long.toString(view.revision().household()));
        Choices.put(
                json,
                "headRelation",
                headRelation.getValue() == null ? null : headRelation.getValue().name());
        json.put("kinship", kinship.json());
        json.put("circumstances", circumstances.json());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        kinship.read(json.get("kinship"));
        if (json.get("other") instanceof String key && key.matches("\\d{1,18}")) {
            find(Long.parseLong(key));
        }
        Choices.find(headRelation.getListDataView(), one -> one.name().equals(json.get("headRelation")))
                .ifPresent(headRelation::setValue);
        if (json.get("circumstances") instanceof Map<?, ?> entered) {
            circumstances.read(entered);
        }
    }

    /** One that has gone out of the person's reach meanwhile is to be chosen anew. */
    private void find(long household) {
        try {
            choose(open.apply(household));
        } catch (Refusal gone) {
            finder.tell(gone.getMessage());
        }
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        if (mistake.path().equals("headRelation")) {
            return Choices.show(headRelation, mistake);
        }
        if (mistake.path().equals("joining") || mistake.path().equals("other")) {
            finder.tell(mistake.message());
            return true;
        }
        return kinship.showMistake(mistake);
    }

    @Override
    public void clearMistakes() {
        Choices.clear(headRelation);
        finder.tell("");
        kinship.clearMistakes();
    }
}
