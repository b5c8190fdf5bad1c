package cn.binggui.ui.scoring;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.SchemeTable;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClauseButtons;
import cn.binggui.ui.clause.ClausePanel;
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
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scheme under which the next round would run, as printed sheets have it, and the versions before it. */
@Prototype
@Route(SchemePlaces.ROUTE)
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "EVALUATOR", "TOWNSHIP_WORKER", "DEPARTMENT"})
@StyleSheet("context://styles/scoring.css")
@StyleSheet("context://styles/scheme.css")
class SchemeView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final SchemeDesk desk;
    private final ClausePanel panel = new ClausePanel();

    SchemeView(SchemeDesk desk) {
        this.desk = desk;
        panel.addClassName("clause-panel-side");
        getContent().addClassNames("page", "scoring-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SchemeVersion current = desk.current(actor);
        Div content = getContent();
        content.removeAll();
        content.add(new Anchor(RoundPlaces.ROUTE, Texts.text("scoring.back")), new H2(Texts.text("scheme.title")));
        if (current == null) {
            content.add(none(actor));
        } else {
            content.add(facts(current), rules(current.scheme()));
        }
        if (actor.is(Role.COUNTY_ADMIN)) {
            content.add(edit(current));
        }
        running(desk.running(actor)).forEach(content::add);
        if (current != null) {
            ClauseButtons clauses = new ClauseButtons(desk.policy(actor), panel);
            current.scheme().sheets().forEach(sheet -> content.add(new SchemeTable(sheet, clauses::button)));
        }
        content.add(new SchemeHistory(desk, actor), panel);
    }

    @Override
    public String getPageTitle() {
        return Texts.text("scheme.title") + " · " + Texts.text("product.name");
    }

    private Div facts(SchemeVersion current) {
        Div facts = new Div(origin(current));
        if (current.version() > 0) {
            facts.add(new Span(Texts.text("scheme.version", current.version())));
        }
        facts.add(new Span(made(current)), new Span(current.note()));
        facts.setId("scheme-facts");
        facts.addClassName("scoring-facts");
        return facts;
    }

    private static Paragraph rules(Scheme scheme) {
        Paragraph rules = new Paragraph(
                Texts.text(scheme.equalWeights() ? "scheme.rules.equal" : "scheme.rules.stated", scheme.minimum()));
        rules.addClassName("scoring-muted");
        return rules;
    }

    private Component edit(@Nullable SchemeVersion current) {
        Button edit = new Button(
                Texts.text(current == null ? "scheme.new" : "scheme.edit"),
                click -> UI.getCurrent().navigate(SchemePlaces.EDITOR));
        edit.setId("scheme-edit");
        edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(edit);
        actions.addClassName("scoring-actions");
        desk.draft(actor)
                .ifPresent(draft -> actions.add(
                        ScoringMarks.styled(Texts.text("scheme.drafted", Minute.of(draft.savedAt())), "scoring-due")));
        return actions;
    }

    /** Returns what to do where neither plan nor county has a scheme. */
    static Div none(Actor actor) {
        Div none = new Div(
                new Paragraph(Texts.text("scoring.none")),
                new Anchor("policy/" + actor.tenant() + "?tab=evaluation", Texts.text("scoring.none.plan")));
        none.setId("scheme-none");
        none.addClassName("scoring-none");
        return none;
    }

    /** Returns in a line for each round that is not locked which version it keeps. */
    static List<Paragraph> running(List<Round> rounds) {
        return rounds.stream()
                .map(round -> {
                    Paragraph line = new Paragraph(Texts.text("scheme.running", round.name(), round.scheme()));
                    line.addClassName("scheme-running");
                    return line;
                })
                .toList();
    }

    static Span origin(SchemeVersion version) {
        return ScoringMarks.styled(version.origin().label(), "scoring-phase");
    }

    /** Returns who put a version in force and when; for the plan's own that it was nobody here. */
    static String made(SchemeVersion version) {
        return version.createdAt() == null
                ? Texts.text("scheme.made.plan")
                : Texts.text("scheme.made", version.creator(), Minute.of(version.createdAt()));
    }
}
