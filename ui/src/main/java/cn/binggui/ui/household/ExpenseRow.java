package cn.binggui.ui.household;

import cn.binggui.policy.facts.ExpenseItem;
import cn.binggui.policy.facts.ExpenseKind;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.function.Function;

/** One necessary expense: of which kind, how much a year. */
final class ExpenseRow extends ItemRow {
    private final Select<ExpenseKind> kind = Inputs.bareChoice(Texts.text("expense.kind"), ExpenseKind.class);
    private final BigDecimalField amount = Inputs.amount(Texts.text("item.amount"));

    ExpenseRow(Runnable changed) {
        super(changed);
        add("kind", kind, Enum::name);
        add("annualAmount", amount, Function.identity());
    }

    void read(ExpenseItem item) {
        kind.setValue(item.kind());
        amount.setValue(item.annualAmount().number());
    }
}
