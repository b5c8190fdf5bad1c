package cn.binggui.ui.scoring;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.round.Anomalies;
import cn.binggui.core.scoring.round.Rankings;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.RoundPhase;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.ScoredUnit;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** One round: how far each unit is, what comes next, and once the units were told, the ranking. */
@Prototype
@Route(RoundPlaces.ROUTE + "/:" + RoundPlaces.ROUND)
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "EVALUATOR", "TOWNSHIP_WORKER", "DEPARTMENT"})
@StyleSheet("context://styles/scoring.css")
class RoundView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final Rounds rounds;
    private final Rankings rankings;
    private final Anomalies anomalies;
    private final RoundFiles files;
    private final Clock clock;
    private long id;
    private String name = "";

    RoundView(Rounds rounds, Rankings rankings, Anomalies anomalies, RoundFiles files, Clock clock) {
        this.rounds = rounds;
        this.rankings = rankings;
        this.anomalies = anomalies;
        this.files = files;
        this.clock = clock;
        getContent().addClassNames("page", "scoring-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = RoundPlaces.round(event.getRouteParameters()).orElseThrow(NotFoundException::new);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return name + " · " + Texts.text("product.name");
    }

    private void refresh() {
        Round round = rounds.list(actor).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这次评价，或您无权查看"));
        name = round.name();
        Div content = getContent();
        content.removeAll();
        content.add(
                new Anchor(RoundPlaces.ROUTE, Texts.text("scoring.back")),
                new H2(round.name()),
                facts(round),
                new PhaseRail(round.phase()));
        List<ScoredUnit> own =
                round.units().stream().filter(unit -> unit.isOf(actor)).toList();
        own.forEach(unit -> content.add(own(round, unit)));
        if (actor.is(Role.COUNTY_ADMIN)) {
            content.add(new RoundMoves(actor, rounds, round, LocalDate.now(clock), this::refresh));
        }
        if (round.phase().isNoticed()) {
            rankings.of(actor, id).forEach(ranking -> content.add(new RankingTable(ranking, own)));
        }
        if (actor.is(Role.COUNTY_ADMIN) || actor.is(Role.EVALUATOR)) {
            content.addComponentAtIndex(3, tools(round));
            Div board = new Div(new BoardTable(rounds.board(actor, id)));
            if (actor.is(Role.EVALUATOR) && round.phase() == RoundPhase.SCORING) {
                content.add(new MarkImportPart(actor, files, round, () -> {
                    board.removeAll();
                    board.add(new BoardTable(rounds.board(actor, id)));
                }));
            }
            content.add(board);
            if (actor.is(Role.COUNTY_ADMIN)) {
                content.add(new AnomalyList(anomalies.of(actor, id)));
            }
        } else if (!round.phase().isNoticed()) {
            content.add(new Paragraph(Texts.text("scoring.unpublished")));
        }
    }

    /** What leads to all units at once. */
    private Div tools(Round round) {
        EvaluatedUnit kind = round.units().getFirst().kind();
        Anchor compare = new Anchor(RoundPlaces.compare(id, kind), Texts.text("scoring.compare"));
        compare.setId("round-compare");
        Anchor trends = new Anchor(RoundPlaces.trends(kind), Texts.text("scoring.trend"));
        trends.setId("round-trends");
        Div tools = new Div(compare, trends, files.workbook(actor, round));
        tools.addClassName("scoring-tools");
        return tools;
    }

    private static Div facts(Round round) {
        Div facts = new Div(
                new Span(Texts.text("scoring.period", round.from(), round.to())),
                new Span(Texts.text("scoring.scheme.version", round.scheme())),
                new Span(Texts.text("scoring.self.until", round.selfUntil())));
        if (round.appealUntil() != null && round.phase() == RoundPhase.NOTICED) {
            facts.add(new Span(Texts.text("scoring.appeal.until", round.appealUntil())));
        }
        if (round.measuredTo() != null) {
            facts.add(new Span(Texts.text("scoring.measured", round.measuredTo())));
        }
        facts.addClassName("scoring-facts");
        return facts;
    }

    private static Anchor own(Round round, ScoredUnit unit) {
        Anchor sheet =
                new Anchor(RoundPlaces.sheet(round.id(), unit.code()), Texts.text("scoring.sheet.own", unit.name()));
        sheet.setId("own-sheet");
        sheet.addClassName("scoring-own");
        return sheet;
    }
}
