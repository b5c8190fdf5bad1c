package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
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
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Units of one kind side by side: dimensions and indicators down, units across. */
@Prototype
@Route(RoundPlaces.ROUTE + "/:" + RoundPlaces.ROUND + "/" + RoundPlaces.COMPARE)
@RolesAllowed({"COUNTY_ADMIN", "EVALUATOR"})
@StyleSheet("context://styles/scoring.css")
@StyleSheet("context://styles/scoring-compare.css")
class CompareView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final ScoreSheets sheets;
    private String title = Texts.text("scoring.compare");

    CompareView(ScoreSheets sheets) {
        this.sheets = sheets;
        getContent().addClassNames("page", "scoring-page", "compare-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = RoundPlaces.round(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        QueryParameters asked = event.getLocation().getQueryParameters();
        List<ScoreSheet> all = sheets.all(actor, id);
        EvaluatedUnit kind = RoundPlaces.kind(asked)
                .filter(wanted -> all.stream().anyMatch(sheet -> sheet.unit().kind() == wanted))
                .orElseGet(() -> all.getFirst().unit().kind());
        SideBySide units = SideBySide.of(all, kind, units(asked)).orElseThrow(() -> Refusal.notFound("没有这次评价，或您无权查看"));
        show(all, units);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    private static Set<String> units(QueryParameters asked) {
        Set<String> units = new LinkedHashSet<>();
        asked.getSingleParameter(RoundPlaces.UNITS).ifPresent(codes -> units.addAll(Arrays.asList(codes.split(","))));
        return units;
    }

    private void show(List<ScoreSheet> all, SideBySide units) {
        Round round = units.round();
        title = Texts.text("scoring.compare") + " · " + round.name();
        Div content = getContent();
        content.removeAll();
        content.add(
                new Anchor(RoundPlaces.of(round.id()), round.name()),
                new H2(Texts.text("scoring.compare")),
                facts(units),
                kinds(all, units),
                new CompareChoice(
                        all.stream()
                                .map(ScoreSheet::unit)
                                .filter(unit -> unit.kind() == units.kind())
                                .toList(),
                        units,
                        codes -> go(units, codes)),
                new CompareTable(units),
                legend(units));
    }

    private static Div facts(SideBySide units) {
        Round round = units.round();
        Div facts = new Div(
                ScoringMarks.phase(round.phase()), new Span(Texts.text("scoring.period", round.from(), round.to())));
        if (units.columns().getFirst().score() == null) {
            facts.add(new Span(Texts.text("scoring.compare.blind")));
        } else if (!round.phase().isNoticed()) {
            facts.add(new Span(Texts.text("scoring.compare.early")));
        }
        facts.addClassName("scoring-facts");
        return facts;
    }

    private static Div kinds(List<ScoreSheet> all, SideBySide units) {
        Div kinds = new Div();
        kinds.addClassName("scoring-kinds");
        List<EvaluatedUnit> present =
                all.stream().map(sheet -> sheet.unit().kind()).distinct().toList();
        for (EvaluatedUnit kind : present.size() > 1 ? present : List.<EvaluatedUnit>of()) {
            Anchor link = new Anchor(RoundPlaces.compare(units.round().id(), kind), kind.term());
            link.setId("kind-" + kind.name());
            if (kind == units.kind()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            kinds.add(link);
        }
        return kinds;
    }

    private static Div legend(SideBySide units) {
        Div legend = new Div();
        legend.addClassNames("compare-legend", "scoring-muted");
        if (units.columns().getFirst().score() != null) {
            legend.add(
                    new Span(Texts.text("scoring.compare.legend.ends")),
                    new Span(Texts.text("scoring.compare.legend.shade")),
                    new Span(Texts.text("scoring.compare.legend.side")));
        }
        legend.add(new Span(Texts.text("scoring.compare.legend.data")));
        return legend;
    }

    /** Which units stand side by side is in the address, so that it can be sent on. */
    private static void go(SideBySide units, Set<String> codes) {
        Map<String, String> asked = codes.isEmpty()
                ? Map.of(RoundPlaces.KIND, units.kind().name())
                : Map.of(RoundPlaces.KIND, units.kind().name(), RoundPlaces.UNITS, String.join(",", codes));
        UI.getCurrent()
                .navigate(
                        RoundPlaces.of(units.round().id()) + "/" + RoundPlaces.COMPARE, QueryParameters.simple(asked));
    }
}
