package cn.binggui.ui.casework;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.casework.Schedule;
import cn.binggui.core.casework.store.CaseView;
import cn.binggui.core.scoring.spotcheck.SpotCheckFindings.CheckedCase;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** 案卷: one case with its procedure, what is to be done now, its clock and everything that happened. */
@Prototype
@Route("cases/:id([0-9]{1,18})")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/comparison.css")
@StyleSheet("context://styles/case-page.css")
class CasePage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ID = "id";
    private static final String TASK = "do";
    private static final int MILLIS = 4000;

    private final Actor actor = CurrentUser.get();
    private final CasePageDesk desk;
    private final ClausePanel panel = new ClausePanel();
    private final Div headPlace = new Div();
    private final Div workPlace = new Div();
    private final Div clockPlace = new Div();
    private final Div timelinePlace = new Div();
    private String title = Texts.text("casepage.page");

    CasePage(CasePageDesk desk) {
        this.desk = desk;
        panel.addClassName("clause-panel-side");
        getContent().addClassNames("page", "case-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong(ID).orElseThrow();
        String task = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TASK)
                .orElse("");
        try {
            show(id, task);
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    /** @param key of the task whose form is opened; where there is none such, that of the task that carries the case on */
    private void show(long id, String key) {
        panel.close();
        CaseContext context = read(id);
        List<CaseTask> tasks = CaseTask.of(context.view(), actor);
        CaseTask open = CaseTask.ofKey(tasks, key)
                .or(() -> CaseTask.primary(tasks, context.state(), desk.today()))
                .orElse(null);
        CaseWork work = new CaseWork(context, tasks, open, new OfForm(id));
        workPlace.removeAll();
        workPlace.add(work);
        Div left = new Div(workPlace, clockPlace);
        left.addClassName("case-left");
        Div columns = new Div(left, timelinePlace);
        columns.addClassName("case-columns");
        getContent().removeAll();
        getContent().add(headPlace, columns, panel);
        fill(context);
        work.focus();
    }

    private CaseContext read(long id) {
        CaseView view = desk.open(actor, id);
        title = Texts.text("casepage.title", view.file().number());
        return new CaseContext(actor, view, desk, new ClauseButtons(view.policy(), panel));
    }

    /** Shows everything but the form. */
    private void fill(CaseContext context) {
        CaseView view = context.view();
        CaseUrgency urgency =
                CaseUrgency.of(view.outlook(), context.state().phase(), desk.calendar(actor), desk.today());
        headPlace.removeAll();
        headPlace.add(new CaseHead(view, urgency), new CaseRail(view, context.clauses()));
        clockPlace.removeAll();
        Schedule schedule = view.schedule();
        if (schedule != null) {
            clockPlace.add(new CaseClockPart(view, schedule, context.clauses()));
        }
        timelinePlace.removeAll();
        List<CheckedCase> checks = desk.spotChecks(actor, context.id());
        if (!checks.isEmpty()) {
            timelinePlace.add(new CaseSpotChecks(checks));
        }
        timelinePlace.add(new CaseTimeline(context));
    }

    /** What the form asks of this page. */
    private final class OfForm implements CaseWork.Page {
        private final long id;

        OfForm(long id) {
            this.id = id;
        }

        @Override
        public void choose(CaseTask task) {
            show(id, task.key());
            address("?" + TASK + "=" + task.key());
        }

        @Override
        public void saved(CaseTask task) {
            show(id, "");
            address("");
            Notification.show(Texts.text("caseform.saved"), MILLIS, Notification.Position.TOP_CENTER);
        }

        @Override
        public CaseContext refresh() {
            CaseContext context = read(id);
            fill(context);
            return context;
        }

        private void address(String query) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, "cases/" + id + query));
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }
}
