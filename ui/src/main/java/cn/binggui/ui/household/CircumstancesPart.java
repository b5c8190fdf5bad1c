package cn.binggui.ui.household;

import cn.binggui.policy.facts.ExtremeHardship;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Property;
import cn.binggui.policy.facts.Residence;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The facts about the household as a whole: at the head of the form when and where, at its end what was verified. */
final class CircumstancesPart {
    private final NamedFields fields;
    private final List<TownshipChoice> townships;
    private final DatePicker acceptedOn = Inputs.date(Texts.text("household.acceptedOn"));
    private final Select<Residence> residence = Inputs.choice(Texts.text("household.residence"), Residence.class);
    private final ComboBox<TownshipChoice> township = new ComboBox<>(Texts.text("household.township"));
    private final Select<Property> property = Inputs.choice(Texts.text("household.property"), Property.class);
    private final Checkbox noLabourCapacity = Inputs.question(Texts.text("household.noLabourCapacity"));
    private final Checkbox noIncomeSource = Inputs.question(Texts.text("household.noIncomeSource"));
    private final Checkbox noCapableSupporter = Inputs.question(Texts.text("household.noCapableSupporter"));
    private final Checkbox suddenHardship = Inputs.question(Texts.text("household.suddenHardship"));

    CircumstancesPart(List<TownshipChoice> townships, LocalDate today, Runnable changed) {
        this.townships = townships;
        fields = new NamedFields(changed);
        fields.add("acceptedOn", acceptedOn, LocalDate::toString);
        fields.add("residence", residence, Enum::name);
        fields.add("township", township, TownshipChoice::name);
        fields.add("property", property, Enum::name);
        fields.add("extremeHardship.noLabourCapacity", noLabourCapacity, Function.identity());
        fields.add("extremeHardship.noIncomeSource", noIncomeSource, Function.identity());
        fields.add("extremeHardship.noCapableSupporter", noCapableSupporter, Function.identity());
        fields.add("suddenHardship", suddenHardship, Function.identity());
        offerTownships(changed);
        acceptedOn.setValue(today);
        residence.setValue(Residence.RURAL);
        property.setValue(Property.WITHIN_ALLOWANCE_LIMIT);
    }

    private void offerTownships(Runnable changed) {
        township.setItems(townships);
        township.setItemLabelGenerator(TownshipChoice::label);
        township.setPlaceholder(Texts.text("household.township.open"));
        township.setClearButtonVisible(true);
        township.setAllowCustomValue(true);
        township.addCustomValueSetListener(typed -> {
            township.setValue(choiceOf(typed.getDetail()));
            changed.run();
        });
    }

    private TownshipChoice choiceOf(String name) {
        String wanted = name.strip();
        return townships.stream()
                .filter(choice -> choice.name().equals(wanted))
                .findFirst()
                .orElseGet(() -> new TownshipChoice(wanted, ""));
    }

    /** Returns when and where, for the head of the form. */
    Section household() {
        return section("household.title", grid(acceptedOn, residence, township, property));
    }

    /** Returns what was verified, for the end of the form. */
    Section verified() {
        Div three = new Div(
                new Span(Texts.text("household.extremeHardship")),
                noLabourCapacity,
                noIncomeSource,
                noCapableSupporter);
        three.addClassName("check-row");
        Div sudden = new Div(new Span(Texts.text("household.sudden")), suddenHardship);
        sudden.addClassName("check-row");
        return section("household.verified", three, sudden);
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

    void read(HouseholdFacts facts, @Nullable String name) {
        acceptedOn.setValue(facts.acceptedOn());
        residence.setValue(facts.residence());
        township.setValue(name == null ? null : choiceOf(name));
        property.setValue(facts.property());
        ExtremeHardship hardship = facts.extremeHardship();
        noLabourCapacity.setValue(hardship.noLabourCapacity());
        noIncomeSource.setValue(hardship.noIncomeSource());
        noCapableSupporter.setValue(hardship.noCapableSupporter());
        suddenHardship.setValue(facts.suddenHardship());
    }

    Map<String, Object> json() {
        return fields.json();
    }

    boolean showMistake(String field, String message) {
        return fields.show(field, message);
    }

    void clearMistakes() {
        fields.clear();
    }
}
