package cn.binggui.ui.household;

import cn.binggui.policy.facts.IncomeItem;
import cn.binggui.policy.facts.IncomeSource;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One income: whose, of which kind, how much a year. */
final class IncomeRow extends ItemRow {
    private final Select<MemberCard> member;
    private final Select<IncomeSource> source = Inputs.bareChoice(Texts.text("income.source"), IncomeSource.class);
    private final BigDecimalField amount = Inputs.amount(Texts.text("item.amount"));

    IncomeRow(List<MemberCard> cards, Runnable changed) {
        super(changed);
        member = addPerson("memberId", Texts.text("income.member"), cards);
        add("source", source, Enum::name);
        add("annualAmount", amount, Function.identity());
    }

    void read(IncomeItem item, Map<String, MemberCard> cards) {
        member.setValue(cards.get(item.memberId()));
        source.setValue(item.source());
        amount.setValue(item.annualAmount().number());
    }
}
