package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.scheme.Schemes;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.FactTable;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The county's rounds of evaluation, the latest first; where neither plan nor county has a scheme it says so. */
@Prototype
@Route(RoundPlaces.ROUTE)
@Menu(title = "scoring.title", order = 16, icon = "vaadin:medal")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "EVALUATOR", "TOWNSHIP_WORKER", "DEPARTMENT"})
@StyleSheet("context://styles/scoring.css")
class RoundListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final Rounds rounds;
    private final Schemes schemes;
    private final Clock clock;

    RoundListView(Rounds rounds, Schemes schemes, Clock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.clock = clock;
        getContent().addClassNames("page", "scoring-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Div content = getContent();
        content.removeAll();
        content.add(new H2(Texts.text("scoring.title")));
        boolean none = schemes.current(actor).isEmpty();
        Div actions = new Div();
        actions.addClassName("scoring-actions");
        if (none) {
            content.add(SchemeView.none(actor));
        } else if (actor.is(Role.COUNTY_ADMIN)) {
            Button open = new Button(Texts.text("scoring.open"), click -> openRound());
            open.setId("round-open");
            open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            actions.add(open);
        }
        if (!none || actor.is(Role.COUNTY_ADMIN)) {
            Anchor scheme = new Anchor(SchemePlaces.ROUTE, Texts.text("scheme.title"));
            scheme.setId("scheme");
            actions.add(scheme);
        }
        content.add(actions);
        List<Round> all = rounds.list(actor);
        if (!all.isEmpty()) {
            content.add(table(all));
        } else if (!none) {
            Paragraph empty = new Paragraph(Texts.text("scoring.empty"));
            empty.addClassName("empty");
            content.add(empty);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("scoring.title") + " · " + Texts.text("product.name");
    }

    private void openRound() {
        new OpenRoundDialog(rounds.candidates(actor), LocalDate.now(clock), opened -> {
                    Round round = rounds.open(actor, opened);
                    UI.getCurrent().navigate(RoundPlaces.of(round.id()));
                })
                .open();
    }

    private static Component table(List<Round> rounds) {
        FactTable table = new FactTable(Texts.text("scoring.title"), Texts.list("scoring.columns"));
        for (Round round : rounds) {
            Anchor name = new Anchor(RoundPlaces.of(round.id()), round.name());
            name.addClassName("scoring-name");
            table.row(
                    name,
                    new Span(Texts.text("scoring.period", round.from(), round.to())),
                    ScoringMarks.phase(round.phase()),
                    new Span(Texts.text("scoring.scheme.version", round.scheme())),
                    new Span(Texts.text("scoring.units", round.units().size())));
        }
        return table;
    }
}
