package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.MaskedIdentity;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.ui.Texts;
import cn.binggui.ui.dossier.EditorDesk.VillageChoice;
import cn.binggui.ui.household.HouseholdForm;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A household's facts, its people's identities, where it lives and a note. */
final class EditorForm extends Composite<Div> {
    private final HouseholdForm facts;
    private final PersonSection people;
    private final ComboBox<VillageChoice> village = new ComboBox<>(Texts.text("editor.village"));
    private final TextField note = new TextField(Texts.text("editor.note"));

    /**
     * Creates the form.
     *
     * @param villages what may be chosen; empty where the village is settled
     * @param known identities that are known already, by member id
     * @param changed is told of every change that a person makes
     */
    EditorForm(List<VillageChoice> villages, Map<String, MaskedIdentity> known, LocalDate today, Runnable changed) {
        facts = new HouseholdForm(List.of(), today);
        people = new PersonSection(known, facts::offerBirthDate, changed);
        facts.onChange(() -> {
            follow();
            changed.run();
        });
        village.setId("village");
        village.setItems(villages);
        village.setItemLabelGenerator(VillageChoice::label);
        village.setVisible(!villages.isEmpty());
        village.setManualValidation(true);
        if (villages.size() == 1) {
            village.setValue(villages.getFirst());
        }
        village.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        note.setId("note");
        note.setMaxLength(200);
        note.setPlaceholder(Texts.text("editor.note.placeholder"));
        note.addValueChangeListener(change -> tell(change.isFromClient(), changed));
        Section where = new Section(village, note);
        where.addClassNames("dossier-part", "editor-where");
        Div left = new Div(where, people);
        left.addClassName("dossier-left");
        Div right = new Div(facts);
        right.addClassName("dossier-part");
        getContent().addClassNames("dossier-columns", "editor-columns");
        getContent().add(left, right);
        follow();
    }

    private static void tell(boolean byPerson, Runnable changed) {
        if (byPerson) {
            changed.run();
        }
    }

    private void follow() {
        people.follow(facts.json().getOrDefault("members", List.of()));
    }

    void read(Map<?, ?> json) {
        facts.read(json, null);
        follow();
    }

    Map<String, Object> factsJson() {
        return facts.json();
    }

    void summarize(HouseholdFacts read) {
        facts.summarize(read);
    }

    @Nullable
    VillageChoice village() {
        return village.getValue();
    }

    String note() {
        return note.getValue();
    }

    /**
     * Returns who was newly entered.
     *
     * @throws Refusal BAD_INPUT with every mistake, each shown at its field
     */
    Map<String, Identity> identities() {
        return people.identities();
    }

    /** Shows each mistake where it was made. */
    void show(List<Mistake> mistakes) {
        List<Mistake> ofFacts = new ArrayList<>();
        village.setInvalid(false);
        for (Mistake mistake : mistakes) {
            if (mistake.path().equals("village")) {
                village.setErrorMessage(mistake.message());
                village.setInvalid(true);
            } else if (!people.showMistake(mistake)) {
                ofFacts.add(new Mistake(fact(mistake.path()), mistake.message()));
            }
        }
        facts.showMistakes(ofFacts);
    }

    /** A change names its parts; the form knows them as the contract does. */
    private static String fact(String path) {
        return path.equals("on") ? "acceptedOn" : path.replaceFirst("^facts\\.", "");
    }

    /** Returns everything that is entered, valid or not. */
    Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("household", facts.json());
        content.put("people", people.json());
        VillageChoice chosen = village.getValue();
        content.put("village", chosen == null ? "" : chosen.code());
        content.put("note", note.getValue());
        return content;
    }

    /** Shows what {@link #content} returned. */
    void restore(Map<String, Object> content) {
        if (content.get("household") instanceof Map<?, ?> json) {
            read(json);
        }
        people.read(content.get("people"));
        village.getListDataView()
                .getItems()
                .filter(each -> each.code().equals(content.get("village")))
                .findFirst()
                .ifPresent(village::setValue);
        if (content.get("note") instanceof String text) {
            note.setValue(text);
        }
    }
}
