package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Kinship;
import cn.binggui.core.household.NewRelation;
import cn.binggui.core.household.Relations;
import cn.binggui.policy.facts.Member;
import cn.binggui.policy.facts.Relation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody's relation to a new head: told where the old ones say it, asked where they leave it open. */
final class KinshipRows extends Composite<Div> {
    private static final String RELATIONS = "kinship.relations.";
    private static final String DUTIES = "kinship.legalSupportDuties.";

    private final Runnable changed;
    private final Map<String, Relation> chosen = new LinkedHashMap<>();
    private final Map<String, Boolean> duties = new LinkedHashMap<>();
    private final Map<String, Select<Relation>> relationFields = new HashMap<>();
    private final Map<String, Select<Boolean>> dutyFields = new HashMap<>();
    private List<Member> members = List.of();
    private Map<String, NewRelation> relations = Map.of();

    KinshipRows(Runnable changed) {
        this.changed = changed;
        getContent().addClassName("kinship");
        getContent().setVisible(false);
    }

    /**
     * Asks about these members.
     *
     * @param relationsToHead what is known of each one's relation to the new head, by member id; members without are left out
     */
    void follow(List<Member> people, Map<String, NewRelation> relationsToHead) {
        members = people.stream()
                .filter(each -> relationsToHead.containsKey(each.id()))
                .toList();
        relations = Map.copyOf(relationsToHead);
        show();
    }

    private void show() {
        relationFields.clear();
        dutyFields.clear();
        getContent().removeAll();
        getContent().add(new H4(Texts.text("change.kinship")));
        members.forEach(member -> getContent().add(row(member)));
        getContent().setVisible(!members.isEmpty());
    }

    private Div row(Member member) {
        Span who = new Span(Choices.label(member));
        who.addClassName("member-name");
        Div row = new Div(who);
        row.addClassName("kinship-row");
        Relation now = switch (relations.get(member.id())) {
            case NewRelation.Known(Relation known) -> {
                row.add(new Span(Texts.text("change.kinship.known", known.term())));
                yield known;
            }
            case NewRelation.ToChoose(List<Relation> candidates) -> {
                row.add(relation(row, member, candidates));
                yield chosen.get(member.id());
            }
            case null -> throw new IllegalStateException("a member who is not asked about");
        };
        askForDuty(row, member, now);
        return row;
    }

    /** Asks where the relation leaves it open, in place of what was asked for another relation. */
    private void askForDuty(Div row, Member member, @Nullable Relation now) {
        Select<Boolean> asked = dutyFields.remove(member.id());
        if (asked != null) {
            row.remove(asked);
        }
        if (now != null && Relations.leavesDutyOpen(member, now)) {
            row.add(duty(member));
        }
    }

    private Select<Relation> relation(Div row, Member member, List<Relation> candidates) {
        Select<Relation> field = new Select<>();
        Choices.terms(field, Texts.text("change.kinship.relation"), candidates);
        field.setId("relation-" + member.id());
        Relation before = chosen.get(member.id());
        if (before != null && candidates.contains(before)) {
            field.setValue(before);
        } else {
            chosen.remove(member.id());
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                chosen.put(member.id(), change.getValue());
                askForDuty(row, member, change.getValue());
                changed.run();
            }
        });
        relationFields.put(member.id(), field);
        return field;
    }

    private Select<Boolean> duty(Member member) {
        Select<Boolean> field = new Select<>();
        field.setLabel(Texts.text("change.kinship.duty"));
        field.setItems(true, false);
        field.setItemLabelGenerator(KinshipRows::answer);
        field.setPlaceholder(Texts.text("change.choose"));
        field.setManualValidation(true);
        field.setId("duty-" + member.id());
        Boolean before = duties.get(member.id());
        if (before != null) {
            field.setValue(before);
        }
        field.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                duties.put(member.id(), change.getValue());
                changed.run();
            }
        });
        dutyFields.put(member.id(), field);
        return field;
    }

    private static String answer(@Nullable Boolean yes) {
        return yes == null ? "" : Texts.text(yes ? "change.kinship.duty.yes" : "change.kinship.duty.no");
    }

    /** Returns what was asked and answered. */
    Kinship value() {
        Map<String, Relation> told = new HashMap<>(chosen);
        told.keySet().retainAll(relationFields.keySet());
        Map<String, Boolean> owed = new HashMap<>(duties);
        owed.keySet().retainAll(dutyFields.keySet());
        return new Kinship(told, owed);
    }

    Map<String, Object> json() {
        Map<String, Object> names = new LinkedHashMap<>();
        chosen.forEach((member, relation) -> names.put(member, relation.name()));
        return Map.of("relations", names, "duties", new LinkedHashMap<>(duties));
    }

    /** Remembers what {@link #json} returned; it shows with the next {@link #follow}. */
    void read(@Nullable Object json) {
        if (!(json instanceof Map<?, ?> entered)) {
            return;
        }
        if (entered.get("relations") instanceof Map<?, ?> names) {
            names.forEach((member, name) -> Arrays.stream(Relation.values())
                    .filter(relation -> relation.name().equals(name))
                    .forEach(relation -> chosen.put(member.toString(), relation)));
        }
        if (entered.get("duties") instanceof Map<?, ?> answers) {
            answers.forEach((member, answer) -> {
                if (answer instanceof Boolean yes) {
                    duties.put(member.toString(), yes);
                }
            });
        }
    }

    /** Shows a mistake at the member whom its path names; false where there is none. */
    boolean showMistake(Mistake mistake) {
        Select<?> field = mistake.path().startsWith(RELATIONS)
                ? relationFields.get(mistake.path().substring(RELATIONS.length()))
                : mistake.path().startsWith(DUTIES)
                        ? dutyFields.get(mistake.path().substring(DUTIES.length()))
                        : null;
        return field != null && Choices.show(field, mistake);
    }

    void clearMistakes() {
        relationFields.values().forEach(field -> field.setInvalid(false));
        dutyFields.values().forEach(field -> field.setInvalid(false));
    }
}
