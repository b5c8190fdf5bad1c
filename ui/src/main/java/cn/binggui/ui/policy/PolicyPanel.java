package cn.binggui.ui.policy;

import cn.binggui.core.policy.Citation;
import cn.binggui.core.policy.Citations;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.plan.Sentence;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseView;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Beside the content: the clauses that are looked at, what becomes of them and what rests on them. */
@StyleSheet("context://styles/clause.css")
final class PolicyPanel extends Composite<Aside> {
    private final Map<String, Sentence> sentences;
    private final Citations citations;
    private final Ways ways;
    private final H2 title = new H2();
    private final Div body = new Div();
    private final Button close =
            new Button(Texts.text("clause.panel.close"), VaadinIcon.CLOSE_SMALL.create(), click -> close());
    private @Nullable Component opener;

    /** Where the panel leads. */
    interface Ways {
        /** Shows the tab with what rests on the clause marked. */
        void toTab(PolicyTab tab, String clauseId);

        /** The panel has been closed. */
        void closed();
    }

    PolicyPanel(List<Sentence> plan, Citations citations, Ways ways) {
        sentences = plan.stream()
                .collect(Collectors.toMap(sentence -> sentence.clause().id(), Function.identity()));
        this.citations = citations;
        this.ways = ways;
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        close.addClassName("clause-panel-close");
        Div head = new Div(title, close);
        head.addClassName("clause-panel-head");
        body.addClassName("clause-panel-body");
        getContent().addClassName("policy-panel");
        getContent().getElement().setAttribute("aria-label", Texts.text("clause.panel.label"));
        getContent().add(head, body);
        Shortcuts.addShortcutListener(getContent(), this::close, Key.ESCAPE).listenOn(getContent());
        clear();
    }

    /**
     * Shows the clauses.
     *
     * @param from gets the focus back at the end; {@code null} where there is none
     */
    void show(@Nullable Component from, String heading, List<Clause> clauses) {
        opener = from;
        title.setText(heading);
        body.removeAll();
        clauses.forEach(clause -> body.add(section(clause)));
        close.setVisible(true);
        getContent().addClassName("policy-panel-open");
    }

    /** Says that the address names a clause that this policy does not have. */
    void showUnknown(String id) {
        clear();
        body.removeAll();
        body.add(PolicyPart.note(Texts.text("policy.panel.unknown", id), "policy-empty"));
        close.setVisible(true);
        getContent().addClassName("policy-panel-open");
    }

    /** Shows how to use the panel instead of a clause. */
    void clear() {
        title.setText(Texts.text("policy.panel.title"));
        body.removeAll();
        body.add(PolicyPart.note(Texts.text("policy.panel.hint")));
        close.setVisible(false);
        getContent().removeClassName("policy-panel-open");
    }

    private void close() {
        clear();
        ways.closed();
        if (opener instanceof Focusable<?> focusable && opener.isAttached()) {
            focusable.focus();
        }
        opener = null;
    }

    private Section section(Clause clause) {
        Section section = new Section(new ClauseView(clause));
        section.addClassName("clause-group");
        Sentence sentence = sentences.get(clause.id());
        if (sentence != null) {
            section.add(coverage(sentence));
        }
        if (clause.level() == Level.COUNTY) {
            section.add(way(Texts.text("policy.panel.totext"), PolicyTab.TEXT, clause.id()));
        }
        section.add(citing(clause));
        return section;
    }

    private static Div coverage(Sentence sentence) {
        Div coverage = new Div(CoverageStyle.badge(sentence.coverage()));
        coverage.addClassName("policy-panel-coverage");
        if (sentence.reason() != null) {
            coverage.add(PolicyPart.styled(sentence.reason()));
        }
        return coverage;
    }

    private Component citing(Clause clause) {
        List<Citation> found = citations.of(clause.id());
        if (found.isEmpty()) {
            return PolicyPart.note(Texts.text("policy.panel.uncited"));
        }
        Div citing = new Div(new H3(Texts.text("policy.panel.citing", found.size())));
        citing.addClassName("policy-panel-citing");
        Map<PolicyTab, List<Citation>> byTab = found.stream()
                .collect(Collectors.groupingBy(
                        citation -> PolicyTab.of(citation.kind()), TreeMap::new, Collectors.toList()));
        byTab.forEach((tab, list) -> {
            citing.add(way(Texts.text("policy.panel.totab", tab.title()), tab, clause.id()));
            UnorderedList items = new UnorderedList();
            list.forEach(citation -> items.add(item(citation)));
            citing.add(items);
        });
        return citing;
    }

    private static ListItem item(Citation citation) {
        ListItem item = new ListItem(PolicyPart.styled(citation.name(), "policy-panel-name"));
        if (!citation.detail().isEmpty()) {
            item.add(PolicyPart.styled(citation.detail(), "policy-panel-detail"));
        }
        return item;
    }

    private NativeButton way(String words, PolicyTab tab, String clauseId) {
        NativeButton way = new NativeButton(words, click -> ways.toTab(tab, clauseId));
        way.addClassName("policy-way");
        return way;
    }
}
