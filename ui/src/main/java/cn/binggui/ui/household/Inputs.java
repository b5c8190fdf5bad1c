package cn.binggui.ui.household;

import cn.binggui.policy.Term;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Input fields as this application writes them: Chinese dates, terms of the law, yuan. */
final class Inputs {
    private static final int TYPING_PAUSE_MILLIS = 400;

    private Inputs() {}

    static <T extends Enum<T> & Term> Select<T> choice(String label, Class<T> terms) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(terms.getEnumConstants());
        select.setItemLabelGenerator(Inputs::label);
        return select;
    }

    /** A choice that may be left empty asks for the label of nothing as well. */
    private static String label(@Nullable Term term) {
        return term == null ? "" : term.term();
    }

    /** Returns a choice without a label above it, for lines of a list. */
    static <T extends Enum<T> & Term> Select<T> bareChoice(String name, Class<T> terms) {
        Select<T> select = new Select<>();
        select.setItems(terms.getEnumConstants());
        select.setItemLabelGenerator(Inputs::label);
        select.setAriaLabel(name);
        select.setPlaceholder(name);
        return select;
    }

    /** Returns a field for a yearly amount in yuan; its value arrives while the person types. */
    static BigDecimalField amount(String label) {
        BigDecimalField field = new BigDecimalField();
        field.setAriaLabel(label);
        field.setPlaceholder(label);
        field.setLocale(Locale.ROOT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        field.addClassName("amount");
        return field;
    }

    static Checkbox question(String label) {
        return new Checkbox(label);
    }
}
