package cn.binggui.ui.policy;

import cn.binggui.policy.declared.Evaluation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** The scheme by which townships and departments are scored, or that the plan has none. */
final class EvaluationPart extends PolicyPart {
    EvaluationPart(Evaluation evaluation, ClauseOpener opener) {
        super(opener);
        Evaluation.Scheme scheme = evaluation.scheme();
        if (scheme == null) {
            add(note(Texts.text("policy.evaluation.none"), "policy-empty"));
        } else {
            add(note(Texts.text(scheme.equalWeights() ? "policy.evaluation.equal" : "policy.evaluation.stated")));
            scheme.sheets().forEach(sheet -> add(sheet(sheet)));
        }
        if (!evaluation.clauses().isEmpty()) {
            Div said = new Div(
                    styled(Texts.text("policy.evaluation.said")),
                    clauses(PolicyTab.EVALUATION.title(), evaluation.clauses()));
            said.addClassName("policy-basis");
            add(citing(said, evaluation.clauses()));
        }
    }

    private Section sheet(Evaluation.Sheet sheet) {
        FactTable table = new FactTable(sheet.unit().term(), Texts.list("policy.evaluation.columns"));
        int number = 0;
        for (Evaluation.Indicator indicator : sheet.indicators()) {
            citing(
                    table.row(
                            styled(
                                    Texts.text("policy.evaluation.indicator", ++number, indicator.name()),
                                    "policy-strong"),
                            clauses(indicator.name(), indicator.clauses())),
                    indicator.clauses());
        }
        return new Section(
                new H2(Texts.text(
                        "policy.evaluation.sheet",
                        sheet.unit().term(),
                        sheet.indicators().size(),
                        sheet.evaluator())),
                table);
    }
}
