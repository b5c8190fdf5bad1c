package cn.binggui.ui.policy;

import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.SchemeTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The scheme by which townships and departments are scored, or that the plan has none. */
final class EvaluationPart extends PolicyPart {
    EvaluationPart(Evaluation evaluation, ClauseOpener opener) {
        super(opener);
        Scheme scheme = evaluation.scheme();
        if (scheme == null) {
            add(note(Texts.text("policy.evaluation.none"), "policy-empty"));
        } else {
            add(note(Texts.text(scheme.equalWeights() ? "policy.evaluation.equal" : "policy.evaluation.stated")));
            scheme.sheets().forEach(sheet -> add(sheet(sheet)));
        }
        if (!evaluation.clauses().isEmpty()) {
            add(said(evaluation));
        }
    }

    /** What the documents do say, in their words, scheme or not. */
    private Section said(Evaluation evaluation) {
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-bases");
        evaluation.clauses().forEach(clause -> {
            List<Clause> one = List.of(clause);
            ListItem item = new ListItem(new Div(clause.text()), clauses(PolicyTab.EVALUATION.title(), one));
            item.addClassName("policy-basis");
            list.add(citing(item, one));
        });
        return new Section(new H2(Texts.text("policy.evaluation.said")), list);
    }

    private SchemeTable sheet(Scheme.Sheet sheet) {
        return new SchemeTable(sheet, new SchemeTable.Grounds() {
            @Override
            public Component opener(String heading, List<Clause> clauses) {
                return EvaluationPart.this.clauses(heading, clauses);
            }

            @Override
            public void citing(HasStyle row, List<Clause> clauses) {
                EvaluationPart.this.citing(row, clauses);
            }
        });
    }
}
