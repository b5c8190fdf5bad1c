package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Circumstances;
import cn.binggui.core.household.HouseholdState;
import cn.binggui.core.household.NewRelation;
import cn.binggui.core.household.Relations;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import cn.binggui.ui.dossier.EditorDesk.VillageChoice;
import cn.binggui.ui.household.CircumstancesForm;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** 分户: who goes, under which head, where to, with which expenses, and what is verified of the new household. */
final class SplitForm implements ChangeForm {
    private final HouseholdFacts facts;
    private final CheckboxGroup<Member> going = new CheckboxGroup<>(Texts.text("change.split.members"));
    private final Select<Member> head = new Select<>();
    private final KinshipRows kinship;
    private final ComboBox<VillageChoice> village = new ComboBox<>(Texts.text("change.split.village"));
    private final ExpenseShares expenses;
    private final CircumstancesForm circumstances;
    private final Div fields;

    SplitForm(HouseholdState state, List<VillageChoice> villages, Runnable changed) {
        facts = state.facts();
        kinship = new KinshipRows(changed);
        expenses = new ExpenseShares(facts.necessaryExpenses(), changed);
        circumstances = new CircumstancesForm("change.split.circumstances", Circumstances.of(facts), changed);
        going.setItems(facts.members().stream()
                .filter(member -> member.relation() != Relation.APPLICANT)
                .toList());
        going.setItemLabelGenerator(Choices::label);
        going.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        going.setManualValidation(true);
        going.setId("who-goes");
        going.addValueChangeListener(change -> offerHeads());
        Choices.onChange(going, changed);
        head.setLabel(Texts.text("change.split.head"));
        head.setItemLabelGenerator(Choices::label);
        head.setPlaceholder(Texts.text("change.choose"));
        head.setManualValidation(true);
        head.setId("new-head");
        head.addValueChangeListener(change -> follow());
        Choices.onChange(head, changed);
        Choices.villages(village, villages);
        villages.stream()
                .filter(each -> each.code().equals(state.village()))
                .findFirst()
                .ifPresent(village::setValue);
        Choices.onChange(village, changed);
        offerHeads();
        fields = new Div(going, head, kinship, village, expenses, circumstances);
        fields.addClassName("change-fields");
    }

    /** Only who goes can be the head; who was chosen stays chosen while he goes. */
    private void offerHeads() {
        Member before = head.getValue();
        List<Member> candidates = facts.members().stream()
                .filter(member -> going.getValue().contains(member))
                .toList();
        head.setItems(candidates);
        head.setVisible(!candidates.isEmpty());
        if (candidates.size() == 1) {
            head.setValue(candidates.getFirst());
        } else if (before != null && candidates.contains(before)) {
            head.setValue(before);
        }
        follow();
    }

    private void follow() {
        Member chosen = head.getValue();
        if (chosen == null) {
            kinship.follow(List.of(), Map.of());
            return;
        }
        Map<String, NewRelation> relations = Relations.seenFrom(facts, chosen.id());
        relations.keySet().retainAll(ids());
        kinship.follow(facts.members(), relations);
    }

    private Set<String> ids() {
        return going.getValue().stream().map(Member::id).collect(Collectors.toSet());
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        List<Mistake> mistakes = new ArrayList<>();
        if (going.getValue().isEmpty()) {
            mistakes.add(new Mistake("memberIds", Texts.text("change.split.members.missing")));
        }
        Member chosen = head.getValue();
        if (chosen == null && !going.getValue().isEmpty()) {
            mistakes.add(new Mistake("head", Texts.text("change.split.head.missing")));
        }
        VillageChoice where = village.getValue();
        if (where == null) {
            mistakes.add(new Mistake("place.village", Texts.text("editor.village.missing")));
        }
        List<Money> shares = expenses.value(mistakes);
        if (chosen == null || where == null || !mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        return new Change.Split(
                on,
                ids(),
                chosen.id(),
                kinship.value(),
                shares,
                circumstances.value(),
                new Change.Place(where.code(), where.township()));
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("members", ids().stream().sorted().toList());
        Choices.put(
                json, "head", head.getValue() == null ? null : head.getValue().id());
        json.put("kinship", kinship.json());
        Choices.put(
                json,
                "village",
                village.getValue() == null ? null : village.getValue().code());
        json.put("expenses", expenses.json());
        json.put("circumstances", circumstances.json());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        kinship.read(json.get("kinship"));
        if (json.get("members") instanceof List<?> ids) {
            going.setValue(facts.members().stream()
                    .filter(member -> ids.contains(member.id()) && member.relation() != Relation.APPLICANT)
                    .collect(Collectors.toSet()));
        }
        Choices.find(head.getListDataView(), one -> one.id().equals(json.get("head")))
                .ifPresent(head::setValue);
        Choices.find(village.getListDataView(), each -> each.code().equals(json.get("village")))
                .ifPresent(village::setValue);
        expenses.read(json.get("expenses"));
        if (json.get("circumstances") instanceof Map<?, ?> entered) {
            circumstances.read(entered);
        }
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        return switch (mistake.path()) {
            case "memberIds" -> Choices.show(going, mistake);
            case "head" -> Choices.show(head, mistake);
            case "place.village", "place.township", "village" -> Choices.show(village, mistake);
            default -> expenses.showMistake(mistake) || kinship.showMistake(mistake);
        };
    }

    @Override
    public void clearMistakes() {
        Choices.clear(going, head, village);
        expenses.clearMistakes();
        kinship.clearMistakes();
    }
}
