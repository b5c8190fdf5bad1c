package cn.binggui.ui.casework;

import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.meeting.MeetingRow;
import cn.binggui.core.casework.meeting.Meetings;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;

/** The meetings of the person's part of the county, the latest first. */
@Prototype
@Route(MeetingPlaces.ROUTE)
@Menu(title = "meeting.title", order = 14, icon = "vaadin:users")
@RolesAllowed({"COUNTY_OPERATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/meeting.css")
class MeetingListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;

    private final Actor actor = CurrentUser.get();
    private final Meetings meetings;
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div pager = new Div();
    private final Paragraph empty = new Paragraph(Texts.text("meeting.empty"));

    MeetingListView(Meetings meetings) {
        this.meetings = meetings;
        Anchor plan = new Anchor(MeetingPlaces.ROUTE + "/new", Texts.text("meeting.plan"));
        plan.setId("meeting-plan");
        plan.addClassName("meeting-new");
        Div tools = new Div(plan, count);
        tools.addClassName("meeting-tools");
        count.getElement().setAttribute("role", "status");
        list.addClassName("meeting-list");
        pager.addClassName("meeting-tools");
        empty.addClassName("empty");
        getContent().addClassNames("page", "meeting-page");
        getContent().add(new H2(Texts.text("meeting.title")), tools, empty, list, pager);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("from")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        long all = meetings.count(actor);
        count.setText(Texts.text("meeting.count", all));
        empty.setVisible(all == 0);
        list.removeAll();
        meetings.page(actor, from, PAGE).forEach(row -> list.add(card(row)));
        pager.removeAll();
        if (from > 0) {
            pager.add(new Button(Texts.text("meeting.newer"), click -> go(Math.max(0, from - PAGE))));
        }
        if (from + PAGE < all) {
            pager.add(new Button(Texts.text("meeting.older"), click -> go(from + PAGE)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("meeting.title") + " · " + Texts.text("product.name");
    }

    private static void go(int from) {
        UI.getCurrent().navigate(MeetingPlaces.ROUTE, QueryParameters.of("from", String.valueOf(from)));
    }

    private static Article card(MeetingRow row) {
        Anchor title = new Anchor(MeetingPlaces.addressOf(row.id()), row.title());
        Span state = new Span(row.state().term());
        state.addClassNames("meeting-state", "meeting-" + row.state().name().toLowerCase(Locale.ROOT));
        Div head = new Div(title, state);
        head.addClassName("meeting-head");
        Span township = new Span(row.township() == null ? Texts.text("meeting.county") : row.township());
        Div figures = new Div(
                new Span(row.on().toString()),
                township,
                new Span(row.place()),
                new Span(Texts.text("meeting.cases.count", row.cases())));
        figures.addClassName("meeting-figures");
        if (row.unwritten() > 0) {
            Span unwritten = new Span(Texts.text("meeting.unwritten", row.unwritten()));
            unwritten.addClassName("meeting-wrong");
            figures.add(unwritten);
        }
        Article card = new Article(head, figures);
        card.addClassName("meeting-card");
        return card;
    }
}
