package cn.binggui.ui.household;

import cn.binggui.policy.facts.AssessedSupport;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One assessed support: who owes it, to whom, how much a year. */
final class SupportRow extends ItemRow {
    private final Select<MemberCard> member;
    private final Select<MemberCard> beneficiary;
    private final BigDecimalField amount = Inputs.amount(Texts.text("item.amount"));

    SupportRow(List<MemberCard> cards, Runnable changed) {
        super(changed);
        member = addPerson("memberId", Texts.text("support.member"), cards);
        beneficiary = addPerson("beneficiaryId", Texts.text("support.beneficiary"), cards);
        add("annualAmount", amount, Function.identity());
    }

    void read(AssessedSupport item, Map<String, MemberCard> cards) {
        member.setValue(cards.get(item.memberId()));
        beneficiary.setValue(cards.get(item.beneficiaryId()));
        amount.setValue(item.annualAmount().number());
    }
}
