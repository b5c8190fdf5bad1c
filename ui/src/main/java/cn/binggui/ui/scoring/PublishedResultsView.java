package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.Rankings;
import cn.binggui.core.scoring.round.Trend;
import cn.binggui.core.scoring.round.Trends;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the counties have published of their evaluations: the totals of locked rounds, and nothing below them. */
@Prototype
@Route("evaluation-results")
@Menu(title = "scoring.published", order = 16, icon = "vaadin:medal")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN"})
@StyleSheet("context://styles/scoring.css")
@StyleSheet("context://styles/trend.css")
class PublishedResultsView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String COUNTY = "county";

    private final Actor actor = CurrentUser.get();
    private final Tenants tenants;
    private final Rankings rankings;

    PublishedResultsView(Tenants tenants, Rankings rankings) {
        this.tenants = tenants;
        this.rankings = rankings;
        getContent().addClassNames("page", "scoring-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        List<Tenant> counties = tenants.list(actor);
        String chosen = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(COUNTY)
                .filter(id -> counties.stream().anyMatch(county -> county.id().equals(id)))
                .orElse(counties.getFirst().id());
        Div content = getContent();
        content.removeAll();
        Div choice = new Div();
        choice.addClassName("scoring-actions");
        for (Tenant county : counties) {
            Anchor link = new Anchor(
                    "evaluation-results?"
                            + QueryParameters.of(COUNTY, county.id()).getQueryString(),
                    county.shortName());
            link.setId("county-" + county.id());
            if (county.id().equals(chosen)) {
                link.getElement().setAttribute("aria-current", "page");
                link.addClassName("scoring-name");
            }
            choice.add(link);
        }
        content.add(new H2(Texts.text("scoring.published")), choice);
        List<Rankings.Published> published = rankings.published(actor, Objects.requireNonNull(chosen));
        if (published.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("scoring.published.none"));
            none.addClassName("empty");
            content.add(none);
        }
        String unit = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(RoundPlaces.UNIT)
                .orElse("");
        for (EvaluatedUnit kind : EvaluatedUnit.values()) {
            Trend trend = Trend.ofTotals(kind, published, Trends.MOST);
            if (trend.stops().size() > 1) {
                content.add(trend(trend, unit, chosen));
            }
        }
        published.forEach(each -> content.add(section(each)));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("scoring.published") + " · " + Texts.text("product.name");
    }

    private static Section trend(Trend trend, String unit, String county) {
        Section section = new Section(
                new H3(Texts.text("scoring.trend.figure", trend.kind().term())),
                new TrendPart(
                        trend,
                        unit,
                        true,
                        code -> "evaluation-results?"
                                + QueryParameters.simple(Map.of(COUNTY, county, RoundPlaces.UNIT, code))
                                        .getQueryString()));
        section.setId("trend-" + trend.kind().name());
        if (trend.units().containsKey(unit)) {
            section.scrollIntoView();
        }
        return section;
    }

    private static Section section(Rankings.Published published) {
        Section section = new Section(
                new H3(published.round().name()),
                new Paragraph(Texts.text(
                        "scoring.period",
                        published.round().from(),
                        published.round().to())));
        section.addClassName("scoring-published");
        published.rankings().forEach(ranking -> section.add(new RankingTable(ranking, List.of())));
        return section;
    }
}
