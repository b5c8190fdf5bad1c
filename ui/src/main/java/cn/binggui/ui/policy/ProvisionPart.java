package cn.binggui.ui.policy;

import cn.binggui.core.policy.Citation;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.declared.Provision;
import cn.binggui.policy.declared.Topic;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** What the plan says beside numbers, rules and steps, by topic. */
final class ProvisionPart extends PolicyPart {
    ProvisionPart(CountyPolicy policy, ClauseOpener opener) {
        super(opener);
        String scope = Citation.Kind.SCOPE.term();
        UnorderedList townships = list();
        townships.add(item(
                scope,
                String.join("、", policy.plan().townships()),
                policy.plan().scopeClauses()));
        add(topic(scope, townships));
        for (Topic topic : Topic.values()) {
            UnorderedList list = list();
            for (Provision provision : policy.provisions()) {
                if (provision.topic() == topic) {
                    list.add(item(topic.term(), provision.text(), provision.clauses()));
                }
            }
            if (list.getComponentCount() == 0) {
                list.add(new ListItem(Texts.text("policy.provision.none")));
            }
            add(topic(topic.term(), list));
        }
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("policy-bases");
        return list;
    }

    private static Section topic(String name, UnorderedList list) {
        Section section = new Section(new H2(name), list);
        section.addClassName("policy-topic");
        return section;
    }

    private ListItem item(String heading, String text, List<Clause> clauses) {
        ListItem item = new ListItem(new Div(text), clauses(heading, clauses));
        item.addClassName("policy-basis");
        return citing(item, clauses);
    }
}
