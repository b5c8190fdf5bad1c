package cn.binggui.ui.dossier;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.determination.StoredResult;
import cn.binggui.ui.CaseNavigation;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import cn.binggui.ui.clause.ClausePanel;
import cn.binggui.ui.comparison.DeterminationTrace;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 家庭: one household as of a day, why it is what it is, what would change that, and how it came about. */
@Prototype
@Route("household/:id([0-9]{1,18})")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/dossier.css")
class DossierView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ID = "id";
    private static final String ON = "on";

    private final Actor actor = CurrentUser.get();
    private final DossierDesk desk;
    private String title = Texts.text("dossier.page");

    DossierView(DossierDesk desk) {
        this.desk = desk;
        getContent().addClassNames("page", "dossier-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long household = event.getRouteParameters().getLong(ID).orElseThrow();
        LocalDate on = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(ON)
                .flatMap(DossierView::day)
                .orElse(null);
        try {
            show(desk.open(actor, household, on));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.NOT_FOUND) {
                throw refusal;
            }
            event.rerouteToError(NotFoundException.class, refusal.getMessage());
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void show(Dossier dossier) {
        title = Texts.text("dossier.title", dossier.view().number());
        ClausePanel clauses = new ClausePanel();
        clauses.addClassName("clause-panel-side");
        Div left = new Div(
                new PeoplePart(
                        dossier,
                        reason -> desk.reveal(actor, dossier.household(), reason),
                        mayEdit(dossier) ? correction(dossier) : null),
                new FactsPart(dossier.facts()),
                new NearestPart(dossier.result(), desk.nearest(actor, dossier.facts()), clauses));
        left.addClassName("dossier-left");
        Div columns = new Div(left, why(dossier, clauses));
        columns.addClassName("dossier-columns");
        Div past = new Div(new TimelinePart(dossier, day -> go(dossier, day)));
        past.addClassName("dossier-columns");
        if (dossier.revisions().size() > 1) {
            past.add(new DifferencePart(dossier.revisions(), revision -> desk.place(actor, revision.state())));
        }
        getContent().removeAll();
        getContent().add(new HeadPart(dossier, desk.today(), day -> go(dossier, day)));
        if (mayEdit(dossier)) {
            RouteParameters household = new RouteParameters(ID, String.valueOf(dossier.household()));
            RouterLink edit = new RouterLink(Texts.text("dossier.edit"), EditorView.class, household);
            edit.setId("edit");
            RouterLink change = new RouterLink(Texts.text("dossier.change"), ChangeView.class, household);
            change.setId("change");
            Div actions = new Div(edit, change);
            if (dossier.cases().stream().allMatch(file -> file.state().phase().isFinal())) {
                Anchor apply = new Anchor(CaseNavigation.newFor(dossier.household()), Texts.text("dossier.apply"));
                apply.setId("apply");
                actions.add(apply);
            }
            actions.addClassName("dossier-actions");
            getContent().add(actions);
        }
        Paragraph stored = stored(dossier);
        if (stored != null) {
            getContent().add(stored);
        }
        if (!dossier.cases().isEmpty()) {
            getContent().add(new CasesPart(dossier.cases(), file -> desk.next(actor, file)));
        }
        getContent().add(columns, past, clauses);
    }

    private PeoplePart.Correction correction(Dossier dossier) {
        return (member, identity, reason) -> desk.correct(actor, dossier.household(), member, identity, reason);
    }

    private boolean mayEdit(Dossier dossier) {
        return !dossier.view().closed()
                && dossier.view().revision().seq() == dossier.view().latest()
                && (actor.is(Role.COUNTY_OPERATOR) || actor.is(Role.TOWNSHIP_WORKER) || actor.is(Role.VILLAGE_WORKER));
    }

    private Component why(Dossier dossier, ClausePanel clauses) {
        Section why = new Section(
                new H3(Texts.text("dossier.why", dossier.day(), dossier.result().documentNumber())),
                new DeterminationTrace(
                        dossier.result(),
                        dossier.facts(),
                        parameter -> desk.parameterLabel(actor, parameter),
                        clauses));
        why.addClassNames("dossier-part", "dossier-why");
        return why;
    }

    /** The result on record may be older than today's rules and numbers; then both are told. */
    private static @Nullable Paragraph stored(Dossier dossier) {
        if (dossier.results().isEmpty()
                || dossier.view().revision().seq() != dossier.view().latest()) {
            return null;
        }
        StoredResult stored = dossier.results().getFirst();
        String then = Verdict.category(dossier.result(), stored.outcome(), stored.category());
        String now = Verdict.category(dossier.result());
        if (then.equals(now)) {
            return null;
        }
        Paragraph notice = new Paragraph(Texts.text("dossier.stored", stored.asOf(), then, dossier.day(), now));
        notice.addClassName("dossier-notice");
        return notice;
    }

    private void go(Dossier dossier, LocalDate day) {
        QueryParameters parameters =
                day.equals(desk.today()) ? QueryParameters.empty() : QueryParameters.of(ON, day.toString());
        getUI().ifPresent(ui -> ui.navigate(
                DossierView.class, new RouteParameters(ID, String.valueOf(dossier.household())), parameters));
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }
}
