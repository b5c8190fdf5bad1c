package cn.binggui.ui.results;

import cn.binggui.core.access.Actor;
import cn.binggui.core.results.PublishedResults;
import cn.binggui.core.results.ResultTable;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.TrendFigure;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The counties' published results side by side, and each county's townships below it. */
@Prototype
@Route(ResultsView.ROUTE)
@Menu(title = "results.title", order = 15, icon = "vaadin:chart-line")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN"})
@StyleSheet("context://styles/results.css")
class ResultsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    static final String ROUTE = "results";

    private final Actor actor = CurrentUser.get();
    private final PublishedResults results;
    private final Tenants tenants;
    private String title = Texts.text("results.title");

    ResultsView(PublishedResults results, Tenants tenants) {
        this.results = results;
        this.tenants = tenants;
        getContent().addClassNames("page", "results-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ResultsPlace place = ResultsPlace.of(event.getLocation().getQueryParameters());
        Optional<Tenant> county = tenants.list(actor).stream()
                .filter(each -> each.id().equals(place.county()))
                .findFirst();
        title = Texts.text("results.title")
                + county.map(each -> " · " + each.shortName()).orElse("");
        Div content = getContent();
        content.removeAll();
        county.ifPresent(each -> content.add(new Anchor(place.in(null).address(ROUTE), Texts.text("results.back"))));
        content.add(new H2(title));
        if (county.isPresent()) {
            show(place, county.get());
        } else {
            show(place.in(null));
        }
        content.add(notes());
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    private void show(ResultsPlace place) {
        ResultTable table = results.counties(actor, place.measure(), place.categoryId(), place.quarters());
        getContent().add(new Paragraph(Texts.text("results.intro")), query(place, table));
        List<ResultsTrend.Drawn> drawn = new ArrayList<>();
        List<TrendFigure.Stroke> strokes = TrendFigure.Stroke.beside();
        for (ResultTable.Line line : table.lines()) {
            drawn.add(new ResultsTrend.Drawn(
                    line, drawn.size() < strokes.size() ? strokes.get(drawn.size()) : TrendFigure.Stroke.OTHER));
        }
        Function<ResultTable.Line, @Nullable String> link =
                line -> place.in(line.id()).address(ROUTE);
        getContent()
                .add(new ResultsTrend(
                        table,
                        drawn,
                        link,
                        Map.of(),
                        ranking(place, table, link).orElse(null)));
    }

    private void show(ResultsPlace place, Tenant county) {
        ResultTable table =
                results.townships(actor, county.id(), place.measure(), place.categoryId(), place.quarters());
        getContent().add(new Paragraph(Texts.text("results.townships.intro", county.name())), query(place, table));
        if (ResultsTrend.lacksTownships(place.measure(), place.quarters())) {
            getContent().add(new Paragraph(Texts.text("results.townships.quarter")));
        }
        ResultTable.Line drawn = table.lines().stream()
                .filter(line -> line.id().equals(place.unit()))
                .findFirst()
                .orElse(table.lines().getFirst());
        getContent()
                .add(new ResultsTrend(
                        table,
                        List.of(new ResultsTrend.Drawn(drawn, TrendFigure.Stroke.OWN)),
                        line -> line.equals(drawn)
                                ? null
                                : place.drawing(line.id().equals(Cell.ALL) ? null : line.id())
                                        .address(ROUTE)));
        ResultTable townships = new ResultTable(
                table.measure(),
                table.category(),
                table.periods(),
                table.lines().stream()
                        .filter(line -> !line.id().equals(Cell.ALL))
                        .toList());
        ranking(place, townships, line -> null).ifPresent(getContent()::add);
    }

    private static Optional<ResultsRanking> ranking(
            ResultsPlace place, ResultTable table, Function<ResultTable.Line, @Nullable String> link) {
        if (table.periods().isEmpty()) {
            return Optional.empty();
        }
        Period at = place.at() != null && table.periods().contains(place.at())
                ? place.at()
                : table.periods().getLast();
        return Optional.of(new ResultsRanking(table, at, link));
    }

    private static ResultsQuery query(ResultsPlace place, ResultTable table) {
        return new ResultsQuery(
                place, table.periods(), wanted -> UI.getCurrent().navigate(ROUTE, wanted.parameters()));
    }

    /** What the marks mean, in the words that stand behind each of them. */
    static Div notes() {
        Div notes = new Div();
        notes.addClassName("results-notes");
        Texts.list("results.notes").forEach(note -> notes.add(new Paragraph(note)));
        return notes;
    }
}
