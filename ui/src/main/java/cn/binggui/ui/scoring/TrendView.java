package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.round.Trend;
import cn.binggui.core.scoring.round.Trends;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;

/** How units went over the county's locked rounds; a unit sees its own beside the median. */
@Prototype
@Route(RoundPlaces.TRENDS)
@RolesAllowed({"COUNTY_ADMIN", "EVALUATOR", "TOWNSHIP_WORKER", "DEPARTMENT"})
@StyleSheet("context://styles/scoring.css")
@StyleSheet("context://styles/trend.css")
class TrendView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String TOWNSHIP_CODE = "\\d{9}";

    private final Actor actor = CurrentUser.get();
    private final Trends trends;
    private String title = Texts.text("scoring.trend");

    TrendView(Trends trends) {
        this.trends = trends;
        getContent().addClassNames("page", "scoring-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        String wanted = asked.getSingleParameter(RoundPlaces.UNIT).orElse("");
        boolean all = actor.is(Role.COUNTY_ADMIN) || actor.is(Role.EVALUATOR);
        EvaluatedUnit kind = all ? RoundPlaces.kind(asked).orElseGet(() -> kind(wanted)) : own();
        Trend trend = trends.of(actor, kind);
        String unit = all || trend.units().isEmpty()
                ? wanted
                : trend.units().keySet().iterator().next();
        String name = trend.units().get(unit);
        title = Texts.text("scoring.trend") + (name == null ? "" : " · " + name);
        Div content = getContent();
        content.removeAll();
        Anchor back = new Anchor(RoundPlaces.ROUTE, Texts.text("scoring.back"));
        content.add(back, new H2(title));
        if (name != null) {
            // the link that leads here stands far down the same page
            back.scrollIntoView();
        }
        if (all) {
            content.add(kinds(kind, name != null));
        }
        content.add(
                new Paragraph(Texts.text("scoring.trend.what", Trends.MOST)),
                new TrendPart(trend, unit, false, RoundPlaces::trendOf));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    /** Townships are named by their division's code, departments by a word. */
    private static EvaluatedUnit kind(String unit) {
        return unit.isEmpty() || unit.matches(TOWNSHIP_CODE) ? EvaluatedUnit.TOWNSHIP : EvaluatedUnit.DEPARTMENT;
    }

    private EvaluatedUnit own() {
        return actor.scope().department() == null ? EvaluatedUnit.TOWNSHIP : EvaluatedUnit.DEPARTMENT;
    }

    private static Div kinds(EvaluatedUnit shown, boolean one) {
        Div kinds = new Div();
        kinds.addClassName("scoring-kinds");
        for (EvaluatedUnit kind : EvaluatedUnit.values()) {
            Anchor link = new Anchor(RoundPlaces.trends(kind), Texts.text("scoring.trend.all", kind.term()));
            link.setId("kind-" + kind.name());
            if (kind == shown && !one) {
                link.getElement().setAttribute("aria-current", "page");
            }
            kinds.add(link);
        }
        return kinds;
    }
}
