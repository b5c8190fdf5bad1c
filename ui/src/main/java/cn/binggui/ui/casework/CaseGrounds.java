package cn.binggui.ui.casework;

import static cn.binggui.ui.casework.CaseMarks.mark;
import static cn.binggui.ui.casework.CaseMarks.styled;

import cn.binggui.core.casework.Grounds;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.policy.value.Money;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.comparison.Figures;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;

/** What a decision rests on: the determination in figures, and each reason with its clauses. */
final class CaseGrounds extends Composite<Div> {
    CaseGrounds(CountyPolicy policy, Grounds grounds, ClauseButtons clauses) {
        getContent().addClassName("case-grounds");
        getContent().add(figures(policy, grounds), reasons(grounds, clauses));
    }

    private static Div figures(CountyPolicy policy, Grounds grounds) {
        Div figures = new Div(
                styled(Texts.text("casepage.grounds"), "case-label"),
                mark(grounds.outcome().term(), grounds.outcome() == Outcome.DETERMINED ? "tone-good" : "tone-open"));
        figures.addClassName("case-grounds-figures");
        if (!grounds.categoryName().isEmpty()) {
            figures.add(styled(grounds.categoryName(), "case-strong"));
        } else if (!grounds.possible().isEmpty()) {
            figures.add(styled(
                    Texts.text(
                            "casepage.grounds.possible",
                            grounds.possible().stream()
                                    .sorted()
                                    .map(category -> CaseWords.category(policy, category))
                                    .collect(Collectors.joining("、"))),
                    "case-strong"));
        }
        Integer persons = grounds.persons();
        if (persons != null) {
            figures.add(new Span(Texts.text("casepage.grounds.persons", persons)));
        }
        Long perCapita = grounds.perCapita();
        if (perCapita != null) {
            figures.add(new Span(Texts.text("casepage.grounds.perCapita", Figures.yuan(new Money(perCapita)))));
        }
        figures.add(styled(
                Texts.text("casepage.grounds.revision", grounds.revision(), grounds.pluginVersion()), "case-muted"));
        if (grounds.assumed()) {
            figures.add(mark(Texts.text("policy.parameter.assumed"), "tone-open"));
        }
        return figures;
    }

    private static NativeDetails reasons(Grounds grounds, ClauseButtons clauses) {
        OrderedList list = new OrderedList();
        list.addClassName("case-reasons");
        for (Grounds.Reason reason : grounds.reasons()) {
            ListItem item = new ListItem(
                    new Span(reason.words()),
                    clauses.button(
                            reason.words(),
                            reason.clauses().stream().map(CaseGrounds::clause).toList()));
            list.add(item);
        }
        NativeDetails details = new NativeDetails(
                new Span(
                        Texts.text("casepage.grounds.reasons", grounds.reasons().size())),
                list);
        details.addClassName("case-details");
        return details;
    }

    /** A clause is kept as it read when it was applied; who confirms a reading is no part of that. */
    private static Clause clause(Grounds.Cited cited) {
        Level level = Level.valueOf(cited.level());
        return new Clause(
                "",
                cited.document(),
                cited.locator(),
                level,
                cited.text(),
                level == Level.INTERPRETATION ? Texts.text("casepage.grounds.confirmBy") : null);
    }

    static List<String> words(Grounds grounds) {
        return grounds.reasons().stream().map(Grounds.Reason::words).toList();
    }
}
