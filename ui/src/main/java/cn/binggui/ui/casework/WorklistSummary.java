package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.casework.list.CaseCounts;
import cn.binggui.core.casework.list.CaseLists;
import cn.binggui.core.casework.list.CaseQuery;
import cn.binggui.core.casework.list.Lamp;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cases that wait for a person, or that run where no case ever waits for them; each figure leads to the list. */
@StyleSheet("context://styles/register.css")
@StyleSheet("context://styles/worklist.css")
public final class WorklistSummary extends Composite<Div> {
    private static final List<Role> ROLES =
            List.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR, Role.TOWNSHIP_WORKER, Role.VILLAGE_WORKER);

    /** Reads the figures of now. */
    public WorklistSummary(CaseLists lists, Actor actor) {
        boolean works = !CaseTiers.of(actor).isEmpty();
        CaseQuery query = works ? CaseQuery.MINE : CaseQuery.of(CaseQuery.Part.OPEN);
        CaseCounts counts = lists.counts(actor, query);
        Div figures = new Div(figure(query, null, counts.all()));
        for (Lamp lamp : Lamp.values()) {
            figures.add(figure(query, lamp, counts.of(lamp)));
        }
        figures.addClassName("summary-figures");
        getContent().addClassNames("summary-group", "worklist-summary");
        getContent().add(new H3(Texts.text(works ? "worklist.home.todo" : "worklist.home.open")), figures);
    }

    /** Returns whether cases concern the person. */
    public static boolean isFor(Actor actor) {
        return ROLES.stream().anyMatch(actor::is);
    }

    private static Anchor figure(CaseQuery query, @Nullable Lamp lamp, long count) {
        Span number = new Span(Long.toString(count));
        number.addClassName("summary-number");
        Span name = new Span(lamp == null ? Texts.text("worklist.home.all") : lamp.term());
        if (lamp != null) {
            name.addClassNames("due", LampChips.style(lamp));
        }
        Anchor link = new Anchor(CaseNavigation.list(query.with(lamp)));
        link.add(number, name);
        link.addClassName("summary-figure");
        link.getElement().getClassList().set("summary-none", count == 0);
        return link;
    }
}
