package cn.binggui.ui.casework;

import cn.binggui.core.casework.Ballot;
import cn.binggui.ui.FormInputs;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;

/** How a vote went; what is wrong with the numbers is told while they are typed. */
final class CaseVoteInput extends Composite<Div> {
    private final IntegerField invited;
    private final IntegerField present;
    private final IntegerField agree;
    private final IntegerField against;
    private final IntegerField abstain;
    private final Paragraph told = CaseForm.note(Texts.text("caseform.vote.hint"));

    CaseVoteInput(FormInputs inputs) {
        invited = field(inputs, "invited");
        present = field(inputs, "present");
        agree = field(inputs, "agree");
        against = field(inputs, "against");
        abstain = field(inputs, "abstain");
        Div numbers = new Div(invited, present, agree, against, abstain);
        numbers.addClassName("case-vote");
        told.setId("vote-check");
        told.getElement().setAttribute("role", "status");
        getContent().add(numbers, told);
    }

    private IntegerField field(FormInputs inputs, String key) {
        IntegerField field = inputs.number(key, Texts.text("caseform.vote." + key));
        field.setId(key);
        field.addValueChangeListener(change -> check());
        return field;
    }

    private void check() {
        boolean complete = List.of(invited, present, agree, against, abstain).stream()
                .noneMatch(field -> field.getValue() == null);
        if (complete) {
            Ballot ballot = ballot();
            told.setText(ballot.mistake().orElseGet(ballot::words));
            told.setClassName("case-trouble", ballot.mistake().isPresent());
        } else {
            told.setText(Texts.text("caseform.vote.hint"));
            told.removeClassName("case-trouble");
        }
    }

    /** A number that is left out counts as none. */
    Ballot ballot() {
        return new Ballot(value(invited), value(present), value(agree), value(against), value(abstain));
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : value;
    }
}
