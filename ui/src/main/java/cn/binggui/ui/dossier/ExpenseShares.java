package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal.Mistake;
import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How much of every necessary expense goes with those who leave for a household of their own. */
final class ExpenseShares extends Composite<Div> {
    private final List<BigDecimalField> fields = new ArrayList<>();

    ExpenseShares(List<ExpenseItem> expenses, Runnable changed) {
        getContent().addClassName("expense-shares");
        getContent().setVisible(!expenses.isEmpty());
        getContent().add(new H4(Texts.text("change.split.expenses")));
        for (ExpenseItem expense : expenses) {
            BigDecimalField field = new BigDecimalField(Texts.text(
                    "change.split.expense",
                    Texts.text("dossier.facts.expense", expense.kind().term()),
                    Figures.yuan(expense.annualAmount())));
            field.setId("expense-" + fields.size());
            field.setLocale(Locale.ROOT);
            field.setPlaceholder("0");
            field.setSuffixComponent(new Span(Texts.text("change.split.expense.unit")));
            field.setManualValidation(true);
            field.addClassName("amount");
            Choices.onChange(field, changed);
            fields.add(field);
            getContent().add(field);
        }
    }

    /** Returns the amounts in the order of the expenses; one that is left empty stays. What is wrong is added. */
    List<Money> value(List<Mistake> mistakes) {
        List<Money> shares = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            BigDecimal entered = fields.get(i).getValue();
            try {
                shares.add(entered == null ? Money.ZERO : Money.yuan(entered));
            } catch (ArithmeticException e) {
                mistakes.add(new Mistake("expenses[%d]".formatted(i), Texts.text("change.split.expense.decimals")));
            }
        }
        return shares;
    }

    List<Object> json() {
        return fields.stream()
                .map(field -> (Object) (field.getValue() == null ? "" : field.getValue()))
                .toList();
    }

    void read(@Nullable Object json) {
        if (json instanceof List<?> amounts && amounts.size() == fields.size()) {
            for (int i = 0; i < fields.size(); i++) {
                fields.get(i)
                        .setValue(amounts.get(i) instanceof Number number ? new BigDecimal(number.toString()) : null);
            }
        }
    }

    boolean showMistake(Mistake mistake) {
        for (int i = 0; i < fields.size(); i++) {
            if (mistake.path().equals("expenses[%d]".formatted(i))) {
                return Choices.show(fields.get(i), mistake);
            }
        }
        return false;
    }

    void clearMistakes() {
        fields.forEach(field -> field.setInvalid(false));
    }
}
