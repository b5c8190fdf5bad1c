package cn.binggui.ui.policy;

import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Evaluation;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Ratio;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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

    private Section sheet(Scheme.Sheet sheet) {
        FactTable table = new FactTable(sheet.unit().term(), Texts.list("policy.evaluation.columns"));
        int number = 0;
        for (Scheme.Dimension dimension : sheet.dimensions()) {
            String name = Texts.text("policy.evaluation.dimension", ++number, dimension.name());
            Ratio weight = dimension.weight();
            citing(
                    table.row(
                            styled(name, "policy-strong"),
                            new Span(weight == null ? "" : ScoringWords.percent(weight)),
                            new Span(),
                            new Span(),
                            clauses(dimension.name(), dimension.clauses())),
                    dimension.clauses());
            dimension.indicators().forEach(indicator -> indicator(table, indicator));
        }
        return new Section(
                new H2(Texts.text(
                        "policy.evaluation.sheet",
                        sheet.unit().term(),
                        sheet.dimensions().size(),
                        sheet.indicators().count(),
                        sheet.evaluator())),
                table);
    }

    private void indicator(FactTable table, Scheme.Indicator indicator) {
        Metric metric = indicator.metric();
        citing(
                table.row(
                        new Span(indicator.name()),
                        new Span(indicator.full().toString()),
                        new Span(indicator.content()),
                        new Div(
                                new Div(ScoringWords.standard(indicator)),
                                styled(
                                        metric == null
                                                ? Texts.text(
                                                        "policy.evaluation.evidence",
                                                        String.join("、", indicator.evidence()))
                                                : metric.formula(),
                                        "policy-how")),
                        clauses(indicator.name(), indicator.clauses())),
                indicator.clauses());
    }
}
