package cn.binggui.ui.household;

import cn.binggui.core.household.Circumstances;
import cn.binggui.core.household.HouseholdField;
import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.ui.DayPicker;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The facts about the household as a whole: at the head of the form when and where, at its end what was verified. */
final class CircumstancesPart {
    private final NamedFields fields;
    private final DayPicker acceptedOn = new DayPicker(HouseholdField.ACCEPTED_ON.label());
    private final Select<Residence> residence = Inputs.choice(HouseholdField.RESIDENCE.label(), Residence.class);
    private final ComboBox<TownshipChoice> township = new ComboBox<>(HouseholdField.TOWNSHIP.label());
    private final Select<Property> property = Inputs.choice(HouseholdField.PROPERTY.label(), Property.class);
    private final Checkbox noLabourCapacity = Inputs.question(HouseholdField.NO_LABOUR_CAPACITY.label());
    private final Checkbox noIncomeSource = Inputs.question(HouseholdField.NO_INCOME_SOURCE.label());
    private final Checkbox noCapableSupporter = Inputs.question(HouseholdField.NO_CAPABLE_SUPPORTER.label());
    private final Checkbox suddenHardship = Inputs.question(Texts.text("household.suddenHardship"));

    CircumstancesPart(List<TownshipChoice> townships, LocalDate today, Runnable changed) {
        fields = new NamedFields(changed);
        fields.date("acceptedOn", acceptedOn);
        fields.choice("residence", residence, Residence.class, Residence.RURAL);
        fields.choice("property", property, Property.class, Property.WITHIN_ALLOWANCE_LIMIT);
        fields.question("extremeHardship.noLabourCapacity", noLabourCapacity, false);
        fields.question("extremeHardship.noIncomeSource", noIncomeSource, false);
        fields.question("extremeHardship.noCapableSupporter", noCapableSupporter, false);
        fields.question("suddenHardship", suddenHardship, false);
        offerTownships(townships, changed);
        acceptedOn.setValue(today);
    }

    private void offerTownships(List<TownshipChoice> townships, Runnable changed) {
        township.setVisible(!townships.isEmpty());
        township.setManualValidation(true);
        township.setItems(townships);
        township.setItemLabelGenerator(TownshipChoice::label);
        township.setPlaceholder(Texts.text("household.township.open"));
        township.setClearButtonVisible(true);
        township.setAllowCustomValue(true);
        township.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        township.addCustomValueSetListener(typed -> {
            township.setValue(TownshipChoice.typed(typed.getDetail().strip(), townships));
            changed.run();
        });
    }

    /** Returns when and where, for the head of the form. */
    Section household() {
        return section("household.title", grid(acceptedOn, residence, township, property));
    }

    /** Returns what was verified, for the end of the form. */
    Section verified() {
        Section section = section("household.verified");
        section.add(checks());
        return section;
    }

    private List<Component> checks() {
        Div three = new Div(
                new Span(Texts.text("household.extremeHardship")),
                noLabourCapacity,
                noIncomeSource,
                noCapableSupporter);
        three.addClassName("check-row");
        Div sudden = new Div(new Span(Texts.text("household.sudden")), suddenHardship);
        sudden.addClassName("check-row");
        return List.of(three, sudden);
    }

    /** Returns what holds whenever it was found, without day and place. */
    Section circumstances(String title) {
        Section section = section(title, grid(residence, property));
        section.add(checks());
        return section;
    }

    /**
     * Returns what is chosen.
     *
     * @throws IllegalStateException if the form has been read with a residence or property of another kind
     */
    Circumstances value() {
        Residence lives = residence.getValue();
        Property found = property.getValue();
        if (lives == null || found == null) {
            throw new IllegalStateException("a choice that cannot be left empty is empty");
        }
        return new Circumstances(
                lives,
                found,
                new ExtremeHardship(
                        noLabourCapacity.getValue(), noIncomeSource.getValue(), noCapableSupporter.getValue()),
                suddenHardship.getValue());
    }

    /** Shows what is given. */
    void show(Circumstances circumstances) {
        residence.setValue(circumstances.residence());
        property.setValue(circumstances.property());
        noLabourCapacity.setValue(circumstances.extremeHardship().noLabourCapacity());
        noIncomeSource.setValue(circumstances.extremeHardship().noIncomeSource());
        noCapableSupporter.setValue(circumstances.extremeHardship().noCapableSupporter());
        suddenHardship.setValue(circumstances.suddenHardship());
    }

    private static Div grid(Component... inputs) {
        Div grid = new Div(inputs);
        grid.addClassName("form-grid");
        return grid;
    }

    private static Section section(String title, Component... content) {
        Div head = new Div(new H3(Texts.text(title)));
        head.addClassName("form-section-head");
        Section section = new Section(head);
        section.add(content);
        section.addClassName("form-section");
        return section;
    }

    void read(Map<?, ?> json, @Nullable TownshipChoice chosen) {
        fields.read(json);
        township.setValue(chosen);
    }

    @Nullable
    TownshipChoice township() {
        return township.getValue();
    }

    Map<String, Object> json() {
        return fields.json();
    }

    boolean showMistake(String field, String message) {
        if (field.equals("township")) {
            township.setErrorMessage(message);
            township.setInvalid(true);
            return true;
        }
        return fields.show(field, message);
    }

    void clearMistakes() {
        fields.clear();
        township.setInvalid(false);
    }
}
