package cn.binggui.ui.policy;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.Rule;
import cn.binggui.policy.ruling.Basis;
import cn.binggui.policy.ruling.Category;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;

/** The rules in the plan's order, each with every ground on which it may rule. */
final class RulePart extends PolicyPart {
    RulePart(CountyPolicy policy, ClauseOpener opener) {
        super(opener);
        long bases =
                policy.rules().stream().mapToLong(rule -> rule.bases().size()).sum();
        add(styled(Texts.text("policy.rule.count", policy.rules().size(), bases), "policy-count"));
        add(names(policy));
        int number = 0;
        for (Rule rule : policy.rules()) {
            add(rule(++number, rule));
        }
    }

    private static Div names(CountyPolicy policy) {
        DescriptionList list = new DescriptionList();
        Arrays.stream(Category.values())
                .filter(category -> policy.plan().categoryNames().containsKey(category))
                .forEach(category -> list.add(new Div(
                        new DescriptionList.Term(category.term()),
                        new DescriptionList.Description(
                                policy.plan().categoryNames().get(category)))));
        list.addClassName("policy-names");
        Div names = new Div(styled(Texts.text("policy.rule.names"), "policy-muted"), list);
        names.addClassName("policy-names-box");
        return names;
    }

    private Section rule(int number, Rule rule) {
        H2 title = new H2(Texts.text("policy.rule.title", number, rule.title()));
        OrderedList bases = new OrderedList();
        bases.addClassName("policy-bases");
        rule.bases().forEach(basis -> bases.add(basis(rule, basis)));
        Section section = new Section(title, bases);
        section.addClassName("policy-rule");
        return section;
    }

    private ListItem basis(Rule rule, Basis basis) {
        Div words = new Div(styled(basis.reason()));
        if (basis.flag() != null) {
            words.add(styled(basis.flag().term(), "policy-mark", "policy-mark-flag"));
        }
        ListItem item = new ListItem(words, clauses(rule.title(), basis.clauses()));
        item.addClassName("policy-basis");
        return citing(item, basis.clauses());
    }
}
