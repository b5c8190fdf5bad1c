package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.spotcheck.SpotCheckView;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** One spot check, from its list to what it found. */
@Prototype
@Route(SpotCheckWords.ROUTE + "/:" + SpotCheckWords.CHECK)
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "EVALUATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/spot-check.css")
class SpotCheckPageView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final SpotCheckDesk desk;
    private final ClausePanel panel = new ClausePanel();
    private long id;
    private long chosen;
    private String title = Texts.text("spotcheck.title");

    SpotCheckPageView(SpotCheckDesk desk) {
        this.desk = desk;
        panel.addClassName("clause-panel-side");
        getContent().addClassNames("page", "spot-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = SpotCheckWords.key(event.getRouteParameters().get(SpotCheckWords.CHECK))
                .orElseThrow(NotFoundException::new);
        chosen = SpotCheckWords.key(event.getLocation().getQueryParameters().getSingleParameter(SpotCheckWords.LINE))
                .orElse(0L);
        try {
            refresh();
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    /** Does something and shows what became of it, also where it is refused. */
    private void act(Runnable deed) {
        try {
            deed.run();
        } finally {
            refresh();
        }
    }

    private void refresh() {
        SpotCheckView view = desk.checks().get(actor, id);
        title = Texts.text("spotcheck.of", SpotCheckWords.period(view.check()));
        SpotCheckContext context = new SpotCheckContext(actor, desk, view, panel, this::act);
        Div content = getContent();
        content.removeAll();
        content.add(
                new H2(title),
                new Anchor(SpotCheckWords.ROUTE, Texts.text("spotcheck.back")),
                new SpotCheckRail(context));
        if (!view.whole()) {
            content.add(SpotCheckWords.styled(Texts.text("spotcheck.part"), "spot-muted"));
        }
        Div columns = new Div(new SpotCheckProof(context), new SpotCheckStrata(context));
        columns.addClassName("spot-columns");
        switch (view.check().state()) {
            case OPEN, FROZEN -> content.add(columns, new SpotCheckOpenList(context));
            // whoever checks begins with the households
            case DRAWN, CHECKING -> content.add(new SpotCheckBench(context, chosen, this::choose), columns);
            case DONE -> content.add(columns, new SpotCheckBench(context, chosen, this::choose));
        }
        if (view.whole()) {
            content.add(new SpotCheckHistory(context));
        }
        content.add(panel);
    }

    /** Shows another household; the address follows, so that it can be sent to somebody. */
    private void choose(long household) {
        chosen = household;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, CaseNavigation.spotCheck(id) + "?" + SpotCheckWords.LINE + "=" + household);
        refresh();
    }

    /** Returns a line that says nothing is there. */
    static Span nothing(String key) {
        return SpotCheckWords.styled(Texts.text(key), "empty");
    }
}
