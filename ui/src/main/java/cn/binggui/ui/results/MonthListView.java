package cn.binggui.ui.results;

import cn.binggui.core.access.Actor;
import cn.binggui.core.results.MonthState;
import cn.binggui.core.results.MonthlyResults;
import cn.binggui.core.results.PublishedResults;
import cn.binggui.core.results.ResultTable;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import cn.binggui.ui.TrendFigure;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A county's months, what became of each, and how the county stands beside the median of the counties. */
@Prototype
@Route(MonthPlaces.ROUTE)
@Menu(title = "results.month.title", order = 18, icon = "vaadin:chart-line")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/results.css")
class MonthListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int SHOWN = 14;

    private final Actor actor = CurrentUser.get();
    private final MonthlyResults months;
    private final PublishedResults results;

    MonthListView(MonthlyResults months, PublishedResults results) {
        this.months = months;
        this.results = results;
        getContent().addClassNames("page", "results-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ResultsPlace place =
                ResultsPlace.of(event.getLocation().getQueryParameters()).in(null);
        Div content = getContent();
        content.removeAll();
        content.add(
                new H2(Texts.text("results.month.title")),
                new Paragraph(Texts.text("results.month.intro")),
                list(months.months(actor)),
                new H3(Texts.text("results.own")),
                new Paragraph(Texts.text("results.own.intro")),
                new ResultsQuery(
                        place, List.of(), wanted -> UI.getCurrent().navigate(MonthPlaces.ROUTE, wanted.parameters())),
                trend(place));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("results.month.title") + " · " + Texts.text("product.name");
    }

    private static Component list(List<MonthState> states) {
        FactTable table = new FactTable(Texts.text("results.month.title"), Texts.list("results.month.columns"));
        states.stream().limit(SHOWN).forEach(state -> {
            Component name = new Span(state.month().toString());
            if (state.stage() != MonthState.Stage.RUNNING) {
                Anchor open =
                        new Anchor(MonthPlaces.of(state.month()), state.month().toString());
                open.setId("month-" + state.month());
                name = open;
            }
            table.row(
                    name,
                    stage(state),
                    new Span(
                            state.publishedAt() == null
                                    ? Texts.text("results.month.from", state.from())
                                    : Texts.text(
                                            "results.month.published",
                                            Minute.of(state.publishedAt()),
                                            Objects.requireNonNullElse(state.publishedBy(), ""))),
                    new Span(state.deliveredAt() == null ? "" : Minute.of(state.deliveredAt())));
        });
        return table;
    }

    static Span stage(MonthState state) {
        return ResultWords.styled(
                state.stage().label(),
                "results-stage",
                "results-" + state.stage().name().toLowerCase(Locale.ROOT));
    }

    private ResultsTrend trend(ResultsPlace place) {
        ResultTable own = results.own(actor, place.measure(), place.categoryId(), place.quarters());
        ResultTable.Line median = own.lines().getLast();
        ResultTable named = new ResultTable(
                own.measure(),
                own.category(),
                own.periods(),
                List.of(
                        own.lines().getFirst(),
                        new ResultTable.Line(median.id(), Texts.text("results.median"), median.figures())));
        return new ResultsTrend(
                named,
                List.of(
                        new ResultsTrend.Drawn(named.lines().getLast(), TrendFigure.Stroke.MEDIAN),
                        new ResultsTrend.Drawn(named.lines().getFirst(), TrendFigure.Stroke.OWN)),
                line -> null,
                Map.of(PublishedResults.MEDIAN, Texts.text("results.median.few")),
                null);
    }
}
