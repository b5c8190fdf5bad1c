package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** 案卷: one case with its procedure, what is to be done now, its clock and everything that happened. */
@Prototype
@Route("cases/:id([0-9]{1,18})")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/comparison.css")
@StyleSheet("context://styles/case-page.css")
class CasePage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ID = "id";

    private final Actor actor = CurrentUser.get();
    private final CasePageDesk desk;
    private String title = Texts.text("casepage.page");

    CasePage(CasePageDesk desk) {
        this.desk = desk;
        getContent().addClassNames("page", "case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong(ID).orElseThrow();
        try {
            show(desk.open(actor, id));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    private void show(CaseView view) {
        title = Texts.text("casepage.title", view.file().number());
        ClausePanel panel = new ClausePanel();
        panel.addClassName("clause-panel-side");
        CaseClauses clauses = new CaseClauses(view.policy(), panel);
        CaseUrgency urgency =
                CaseUrgency.of(view.outlook(), view.file().state().phase(), desk.calendar(actor), desk.today());
        Div left = new Div();
        left.addClassName("case-left");
        Schedule schedule = view.schedule();
        if (schedule != null) {
            left.add(new CaseClockPart(view, schedule, clauses));
        }
        Div columns = new Div(left, new CaseTimeline(view, clauses, desk.zone()));
        columns.addClassName("case-columns");
        getContent().removeAll();
        getContent().add(new CaseHead(view, urgency), new CaseRail(view, clauses), columns, panel);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }
}
