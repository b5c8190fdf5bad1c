package cn.binggui.ui.register;

import cn.binggui.policy.Term;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Fields of a query area, all of which may stay empty. */
public final class QueryFields {
    private QueryFields() {}

    /** Returns a field for one of the terms. */
    public static <T extends Enum<T> & Term> Select<T> choice(String label, Class<T> terms) {
        Select<T> select = new Select<>();
        select.setLabel(label);
        select.setItems(terms.getEnumConstants());
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.text("register.any"));
        select.setPlaceholder(Texts.text("register.any"));
        select.setItemLabelGenerator(QueryFields::term);
        return select;
    }

    private static String term(@Nullable Term term) {
        return term == null ? Texts.text("register.any") : term.term();
    }

    static ComboBox<Place> places(String label) {
        ComboBox<Place> box = new ComboBox<>(label);
        box.setItemLabelGenerator(Place::name);
        box.setPlaceholder(Texts.text("register.any"));
        box.setClearButtonVisible(true);
        return box;
    }

    /** A township or village to choose. */
    public record Place(String code, String name) {}

    static IntegerField people(String name) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(name);
        field.setMin(0);
        field.setMax(999);
        return field;
    }

    static BigDecimalField yuan(String name) {
        BigDecimalField field = new BigDecimalField();
        field.setAriaLabel(name);
        field.setLocale(Locale.ROOT);
        return field;
    }

    /** Returns two fields under one label, for what lies from one to the other. */
    public static Component range(String label, Component from, Component to) {
        Span name = new Span(label);
        name.addClassName("range-label");
        Span dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        Div fields = new Div(from, dash, to);
        fields.addClassName("range-fields");
        Div range = new Div(name, fields);
        range.addClassName("range");
        range.getElement().setAttribute("role", "group");
        range.getElement().setAttribute("aria-label", label);
        return range;
    }

    /** Returns the amount in whole fen; negative ones count as none. */
    static @Nullable Money money(@Nullable BigDecimal yuan) {
        return yuan == null || yuan.signum() < 0 || yuan.precision() - yuan.scale() > 9
                ? null
                : Money.yuan(yuan.setScale(2, RoundingMode.HALF_UP));
    }

    static @Nullable BigDecimal yuan(@Nullable Money money) {
        return money == null ? null : new BigDecimal(money.yuanText());
    }

    static @Nullable Integer count(@Nullable Integer people) {
        return people == null || people < 0 || people > 999 ? null : people;
    }
}
