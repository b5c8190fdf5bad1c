package cn.binggui.ui.household;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One line of a list in the form, for example one income: its fields and a button that removes it. */
abstract class ItemRow extends Composite<Div> {
    private final NamedFields fields;
    private final List<Select<MemberCard>> people = new ArrayList<>();
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

    ItemRow(Runnable changed) {
        fields = new NamedFields(changed);
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(Texts.text("item.remove"));
        remove.setTooltipText(Texts.text("item.remove"));
        getContent().addClassName("item-row");
        getContent().add(remove);
    }

    void onRemove(Runnable listener) {
        remove.addClickListener(click -> listener.run());
    }

    /** Adds a field before the button. */
    <V, F extends Component & HasValue<?, V> & HasValidationProperties> F add(
            String name, F field, Function<V, ?> json) {
        getContent().addComponentAtIndex(getContent().getComponentCount() - 1, field);
        return fields.add(name, field, json);
    }

    /** Adds a choice among the people of the household. */
    Select<MemberCard> addPerson(String name, String label, List<MemberCard> cards) {
        Select<MemberCard> select = new Select<>();
        select.setAriaLabel(label);
        select.setPlaceholder(label);
        select.setItemLabelGenerator(MemberCard::label);
        select.setItems(cards);
        people.add(select);
        return add(name, select, MemberCard::memberId);
    }

    /** Offers the people that there are now, and keeps who was chosen. */
    void offer(List<MemberCard> cards) {
        for (Select<MemberCard> select : people) {
            MemberCard chosen = select.getValue();
            select.setItems(cards);
            select.setValue(chosen != null && cards.contains(chosen) ? chosen : null);
        }
    }

    boolean names(MemberCard card) {
        return people.stream().anyMatch(select -> card.equals(select.getValue()));
    }

    void focus() {
        if (getContent().getComponentAt(0) instanceof Focusable<?> first) {
            first.focus();
        }
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
