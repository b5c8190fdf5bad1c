package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Change;
import cn.binggui.core.household.Relations;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 变更户主: who is the new head, and how the others are related to him. */
final class HeadForm implements ChangeForm {
    private final HouseholdFacts facts;
    private final RadioButtonGroup<Member> head = new RadioButtonGroup<>(Texts.text("change.head"));
    private final KinshipRows kinship;
    private final Div fields;

    HeadForm(HouseholdFacts facts, Runnable changed) {
        this.facts = facts;
        kinship = new KinshipRows(changed);
        List<Member> others = facts.members().stream()
                .filter(member -> member.relation() != Relation.APPLICANT)
                .toList();
        Choices.members(head, others);
        head.setId("new-head");
        head.addValueChangeListener(change -> follow());
        Choices.onChange(head, changed);
        fields = new Div(head, kinship);
        fields.addClassName("change-fields");
        if (others.isEmpty()) {
            fields.replace(head, new Paragraph(Texts.text("change.head.alone")));
        }
    }

    private void follow() {
        Member chosen = head.getValue();
        if (chosen != null) {
            kinship.follow(facts.members(), Relations.seenFrom(facts, chosen.id()));
        }
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public Change change(LocalDate on) {
        Member chosen = head.getValue();
        if (chosen == null) {
            throw Refusal.badInput("head", Texts.text("change.head.missing"));
        }
        return new Change.NewHead(on, chosen.id(), kinship.value());
    }

    @Override
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        Choices.put(
                json, "head", head.getValue() == null ? null : head.getValue().id());
        json.put("kinship", kinship.json());
        return json;
    }

    @Override
    public void read(Map<?, ?> json) {
        kinship.read(json.get("kinship"));
        Choices.find(head.getListDataView(), one -> one.id().equals(json.get("head")))
                .ifPresent(head::setValue);
    }

    @Override
    public boolean showMistake(Mistake mistake) {
        return mistake.path().equals("head") ? Choices.show(head, mistake) : kinship.showMistake(mistake);
    }

    @Override
    public void clearMistakes() {
        Choices.clear(head);
        kinship.clearMistakes();
    }
}
