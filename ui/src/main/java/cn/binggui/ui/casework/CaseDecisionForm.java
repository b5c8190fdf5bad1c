package cn.binggui.ui.casework;

import cn.binggui.core.casework.Grounds;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;

/** 审核确认 and 不予确认, with what the decision would rest on before one's eyes. */
final class CaseDecisionForm extends CaseForm {
    private final @Nullable RadioButtonGroup<Category> category;
    private final TextArea words;

    private CaseDecisionForm(CaseContext context, boolean confirms) {
        Grounds grounds = context.desk().grounds(context.actor(), context.id());
        add(new CaseGrounds(context.view().policy(), grounds, context.clauses()));
        String approver = context.view().approver();
        if (approver != null) {
            add(note(Texts.text("caseform.approver", approver)));
        }
        if (!confirms) {
            category = null;
        } else {
            if (grounds.possible().isEmpty()) {
                add(blocked(grounds));
            }
            RadioButtonGroup<Category> choice = inputs().choice(
                            "category",
                            Texts.text("caseform.category"),
                            grounds.possible().stream().sorted().toList(),
                            Category::name,
                            each -> CaseWords.category(context.view().policy(), each));
            choice.setId("category");
            Category found = grounds.category();
            if (found != null && grounds.possible().contains(found)) {
                choice.setValue(found);
            }
            add(choice);
            category = choice;
        }
        words = inputs().text("text", Texts.text(confirms ? "caseform.confirm.words" : "caseform.refuse.reasons"));
        words.setId("text");
        words.setRequiredIndicatorVisible(!confirms);
        add(words);
    }

    static CaseDecisionForm confirming(CaseContext context) {
        return new CaseDecisionForm(context, true);
    }

    static CaseDecisionForm refusing(CaseContext context) {
        return new CaseDecisionForm(context, false);
    }

    private static Paragraph blocked(Grounds grounds) {
        Paragraph blocked = note(
                Texts.text("caseform.blocked", grounds.outcome().term(), String.join("；", CaseGrounds.words(grounds))));
        blocked.setId("blocked");
        blocked.addClassName("case-trouble");
        return blocked;
    }

    @Override
    CaseSubmission submission() {
        String said = words.getValue().strip();
        if (category == null) {
            return (cases, actor, act) -> cases.refuse(actor, act, said);
        }
        Category chosen = category.getValue();
        if (chosen == null) {
            throw missing(Texts.text("caseform.category.missing"));
        }
        return (cases, actor, act) -> cases.confirm(actor, act, chosen, said);
    }
}
