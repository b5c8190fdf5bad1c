package cn.binggui.ui.comparison;

import cn.binggui.core.policy.ParameterRow;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Money;
import cn.binggui.policy.value.Value;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One county's value of one parameter, and what is assumed instead. */
final class ParameterCell extends Composite<Div> {
    private static final int TYPING_PAUSE_MILLIS = 400;

    private final String county;
    private final Consumer<ClauseButton> open;
    private final Div known = new Div();
    private final Checkbox assume = new Checkbox(Texts.text("parameter.assume"));
    private final BigDecimalField number = new BigDecimalField();
    private final Span mark = new Span();
    private ParameterRow row;
    private boolean touched;

    /**
     * Shows the value.
     *
     * @param countyName for the field's accessible name
     * @param open is given the button that asked for the sentences
     * @param changed is told of every change that a person makes
     */
    ParameterCell(String county, String countyName, ParameterRow row, Consumer<ClauseButton> open, Runnable changed) {
        this.county = county;
        this.row = row;
        this.open = open;
        known.addClassName("parameter-known");
        mark.addClassNames("mark", Tone.NOTICE.style());
        number.setAriaLabel(
                Texts.text("parameter.field", countyName, row.parameter().label()));
        number.setLocale(Locale.ROOT);
        number.setManualValidation(true);
        number.setValueChangeMode(ValueChangeMode.LAZY);
        number.setValueChangeTimeout(TYPING_PAUSE_MILLIS);
        number.addClassName("amount");
        assume.addValueChangeListener(change -> {
            arrange();
            if (change.isFromClient()) {
                touched = true;
                if (change.getValue() && number.isEmpty()) {
                    number.focus();
                }
                changed.run();
            }
        });
        number.addValueChangeListener(change -> {
            arrange();
            if (change.isFromClient()) {
                touched = true;
                changed.run();
            }
        });
        getContent().addClassName("parameter-cell");
        getContent().add(known);
        if (row.parameter().isOpen()) {
            getContent().add(assume, mark, number);
        }
        show(row);
    }

    /** Shows the value of another day or residence; an assumption that nobody has touched follows. */
    void show(ParameterRow current) {
        row = current;
        showKnown();
        if (!touched) {
            DatedValue value = row.value();
            boolean demo = value != null && value.assumed();
            number.setValue(value == null || !demo ? null : plain(value.value().number()));
            assume.setValue(demo && row.parameter().isOpen());
        }
        arrange();
    }

    private void showKnown() {
        known.removeAll();
        Parameter parameter = row.parameter();
        DatedValue value = row.value();
        if (value == null || row.assumed()) {
            Span none = new Span(Texts.text("parameter.unpublished"));
            none.addClassName("nothing");
            known.add(none);
        } else {
            Span figure = new Span(words(value.value()));
            figure.addClassName("figure");
            Span origin = new Span(
                    parameter.isOpen()
                            ? Texts.text("parameter.published", value.from())
                            : parameter.openness().term());
            origin.addClassName("reason");
            known.add(figure, origin);
        }
        ClauseButton[] button = new ClauseButton[1];
        button[0] = new ClauseButton(row.clauses(), () -> open.accept(button[0]));
        known.add(button[0]);
    }

    private static String words(Value value) {
        return value instanceof Money money
                ? Figures.yuan(money)
                : plain(value.number()).toPlainString();
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private void arrange() {
        boolean on = assume.getValue();
        number.setVisible(on);
        mark.setVisible(on);
        mark.setText(Texts.text(isDemonstration() ? "parameter.assumed" : "parameter.assumedByReader"));
        getContent().setClassName("assumed", on);
    }

    private boolean isDemonstration() {
        DatedValue value = row.value();
        BigDecimal shown = number.getValue();
        return value != null
                && value.assumed()
                && shown != null
                && value.value().number().compareTo(shown) == 0;
    }

    String county() {
        return county;
    }

    ParameterRow row() {
        return row;
    }

    /** Returns the assumed number, or {@code null} where nothing is assumed. */
    @Nullable
    BigDecimal assumed() {
        return assume.getValue() ? number.getValue() : null;
    }

    /** Sets what a saved scenario assumes. */
    void assume(@Nullable BigDecimal value) {
        touched = true;
        number.setValue(value == null ? number.getValue() : plain(value));
        assume.setValue(value != null && row.parameter().isOpen());
        arrange();
    }

    /** Goes back to what the demonstration assumes. */
    void reset() {
        touched = false;
        show(row);
    }

    /** Switches the assumption on and leads the person to its number. */
    void ask() {
        touched = true;
        assume.setValue(true);
        arrange();
        number.focus();
    }

    /** Checks the number against the parameter's declaration and says at the field what is wrong. */
    boolean validate() {
        String mistake = assume.getValue() ? mistake(number.getValue()) : "";
        number.setErrorMessage(mistake);
        number.setInvalid(!mistake.isEmpty());
        return mistake.isEmpty();
    }

    private String mistake(@Nullable BigDecimal value) {
        Parameter parameter = row.parameter();
        if (value == null) {
            return Texts.text("parameter.missing");
        }
        try {
            if (parameter.admits(parameter.type().of(value))) {
                return "";
            }
        } catch (ArithmeticException | IllegalArgumentException e) {
            return Texts.text("parameter.imprecise");
        }
        return Texts.text(
                "parameter.range",
                plain(parameter.min().number()).toPlainString(),
                plain(parameter.max().number()).toPlainString());
    }
}
