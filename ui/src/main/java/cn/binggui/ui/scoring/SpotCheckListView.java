package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.spotcheck.PlanShare;
import cn.binggui.core.scoring.spotcheck.SpotCheckRow;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButton;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.clause.Grounds;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The county's spot checks, the latest period first, and where a new one begins. */
@Prototype
@Route(SpotCheckWords.ROUTE)
@Menu(title = "spotcheck.title", order = 17, icon = "vaadin:check-square-o")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "EVALUATOR", "TOWNSHIP_WORKER"})
@StyleSheet("context://styles/spot-check.css")
class SpotCheckListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int PAGE = 20;
    private static final String FROM = "from";

    private final Actor actor = CurrentUser.get();
    private final SpotCheckDesk desk;
    private final ClausePanel panel = new ClausePanel();
    private final Span count = new Span();
    private final Div list = new Div();
    private final Div pager = new Div();
    private final Paragraph empty = new Paragraph();

    SpotCheckListView(SpotCheckDesk desk) {
        this.desk = desk;
        panel.addClassName("clause-panel-side");
        count.getElement().setAttribute("role", "status");
        list.addClassName("spot-list");
        pager.addClassName("spot-tools");
        empty.addClassName("empty");
        Optional<PlanShare> plan = desk.checks().planShare(actor);
        getContent().addClassNames("page", "spot-page");
        getContent().add(new H2(Texts.text("spotcheck.title")), share(plan));
        if (isWhole()) {
            getContent()
                    .add(new SpotCheckNewForm(
                            desk.today(),
                            plan.isPresent(),
                            actor.is(Role.COUNTY_ADMIN),
                            (from, to, own) -> open(
                                    own == null
                                            ? desk.work().create(actor, from, to)
                                            : desk.work().createAt(actor, from, to, own))));
        }
        getContent().add(count, empty, list, pager, panel);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        int from = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(FROM)
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::parseInt)
                .orElse(0);
        long all = desk.checks().count(actor);
        count.setText(Texts.text("spotcheck.count", all));
        empty.setText(Texts.text(isWhole() ? "spotcheck.empty" : "spotcheck.empty.township"));
        empty.setVisible(all == 0);
        list.removeAll();
        desk.checks().page(actor, from, PAGE).forEach(row -> list.add(card(row)));
        pager.removeAll();
        if (from > 0) {
            pager.add(new Button(Texts.text("spotcheck.newer"), click -> go(Math.max(0, from - PAGE))));
        }
        if (from + PAGE < all) {
            pager.add(new Button(Texts.text("spotcheck.older"), click -> go(from + PAGE)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("spotcheck.title") + " · " + Texts.text("product.name");
    }

    private boolean isWhole() {
        return actor.scope().township() == null
                && Stream.of(Role.COUNTY_ADMIN, Role.COUNTY_OPERATOR, Role.EVALUATOR)
                        .anyMatch(actor::is);
    }

    private Div share(Optional<PlanShare> plan) {
        Div line = new Div();
        line.addClassName("spot-share");
        if (plan.isEmpty()) {
            line.add(new Span(Texts.text("spotcheck.share.none")));
            return line;
        }
        PlanShare share = plan.get();
        line.add(new Span(Texts.text(
                "spotcheck.share.plan",
                share.comparison().term(),
                SpotCheckWords.percent(share.share().number()))));
        if (!share.clauses().isEmpty()) {
            ClauseButton[] button = new ClauseButton[1];
            button[0] = new ClauseButton(
                    share.clauses(),
                    () -> panel.show(
                            button[0],
                            Texts.text("spotcheck.share"),
                            List.of(new Grounds(
                                    Texts.text("spotcheck.share"),
                                    "",
                                    Objects.requireNonNull(actor.tenant()),
                                    share.clauses()))));
            line.add(button[0]);
        }
        return line;
    }

    private static void open(long id) {
        UI.getCurrent().navigate(CaseNavigation.spotCheck(id));
    }

    private static void go(int from) {
        UI.getCurrent().navigate(SpotCheckWords.ROUTE, QueryParameters.of(FROM, String.valueOf(from)));
    }

    private static Article card(SpotCheckRow row) {
        Anchor title = new Anchor(CaseNavigation.spotCheck(row.check().id()), SpotCheckWords.period(row.check()));
        Span state = SpotCheckWords.styled(
                row.check().state().term(),
                "spot-chip",
                "spot-state-" + row.check().state().name().toLowerCase(Locale.ROOT));
        Div head = new Div(title, state);
        head.addClassName("spot-head");
        SpotCheckRow.Figures figures = row.figures();
        Div told = new Div(
                new Span(Texts.text(
                        "spotcheck.figures.share",
                        SpotCheckWords.percent(row.check().share().number()),
                        row.check().ownShare() ? Texts.text("spotcheck.own") : "")),
                new Span(Texts.text("spotcheck.figures.listed", figures.listed())));
        if (row.check().state().isDrawn()) {
            told.add(new Span(
                    Texts.text("spotcheck.figures.drawn", figures.drawn(), figures.checked(), figures.errors())));
        }
        told.addClassName("spot-figures");
        Article card = new Article(head, told);
        card.addClassName("spot-card");
        return card;
    }
}
