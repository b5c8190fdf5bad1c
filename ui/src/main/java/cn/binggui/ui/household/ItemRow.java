package cn.binggui.ui.household;

import cn.binggui.policy.Term;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One line of a list in the form, for example one income: its fields and a button that removes it. */
final class ItemRow extends Composite<Div> {
    private final NamedFields fields;
    private final List<Select<MemberCard>> people = new ArrayList<>();
    private final List<MemberCard> cards;
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());

    /**
     * Creates a line without fields.
     *
     * @param cards the people of the household; it follows their changes when told by {@link #offer}
     */
    ItemRow(List<MemberCard> cards, Runnable changed) {
        this.cards = cards;
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

    <E extends Enum<E> & Term> void choice(String name, String label, Class<E> type) {
        Select<E> field = Inputs.bareChoice(label, type);
        place(field);
        fields.choice(name, field, type, null);
    }

    void amount(String name, String label) {
        BigDecimalField field = Inputs.amount(label);
        place(field);
        fields.amount(name, field);
    }

    /** Adds a choice among the people of the household. */
    void person(String name, String label) {
        Select<MemberCard> field = new Select<>();
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setItemLabelGenerator(MemberCard::label);
        field.setItems(cards);
        people.add(field);
        place(field);
        fields.add(
                name,
                field,
                null,
                MemberCard::memberId,
                id -> cards.stream()
                        .filter(card -> card.memberId().equals(id))
                        .findFirst()
                        .orElse(null));
    }

    private void place(Component field) {
        getContent().addComponentAtIndex(getContent().getComponentCount() - 1, field);
    }

    void read(Map<?, ?> json) {
        fields.read(json);
    }

    /** Offers the people that there are now, and keeps who was chosen. */
    void offer() {
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
