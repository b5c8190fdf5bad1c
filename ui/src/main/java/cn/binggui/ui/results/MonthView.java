package cn.binggui.ui.results;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.results.Measure;
import cn.binggui.core.results.MonthLook;
import cn.binggui.core.results.MonthState;
import cn.binggui.core.results.MonthlyResults;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;

/** A month of a county: its own figures, beside each what the province sees, and its publication. */
@Prototype
@Route(MonthPlaces.ROUTE + "/:" + MonthPlaces.MONTH)
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR"})
@StyleSheet("context://styles/results.css")
class MonthView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final MonthlyResults months;
    private final Paragraph trouble = new Paragraph();
    private String title = Texts.text("results.month.title");

    MonthView(MonthlyResults months) {
        this.months = months;
        trouble.setId("results-trouble");
        trouble.addClassName("results-trouble");
        trouble.getElement().setAttribute("role", "alert");
        getContent().addClassNames("page", "results-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        YearMonth month = event.getRouteParameters()
                .get(MonthPlaces.MONTH)
                .flatMap(MonthPlaces::month)
                .orElseThrow(NotFoundException::new);
        title = Texts.text("results.month.of", month);
        show(month);
    }

    @Override
    public String getPageTitle() {
        return title + " · " + Texts.text("product.name");
    }

    private void show(YearMonth month) {
        Div content = getContent();
        content.removeAll();
        content.add(new Anchor(MonthPlaces.ROUTE, Texts.text("results.month.back")), new H2(title));
        MonthLook look;
        try {
            look = months.look(actor, month);
        } catch (Refusal refusal) {
            Paragraph early = new Paragraph(refusal.getMessage());
            early.addClassName("empty");
            content.add(early);
            return;
        }
        content.add(head(look), trouble);
        Period own = new Period.Month(month);
        content.add(
                new H3(Texts.text("results.month.places")),
                new Paragraph(Texts.text("results.month.cells")),
                new MonthTable(look, own),
                new H3(Texts.text("results.month.categories")),
                MonthTable.categories(look, own));
        Period quarter = Period.quarter(month);
        if (look.line(Measure.APPLICATIONS, new Cell(Cell.ALL, Cell.ALL, quarter))
                .isPresent()) {
            content.add(
                    new H3(Texts.text("results.month.quarter", ResultWords.period(quarter))),
                    new Paragraph(Texts.text("results.month.quarter.note")),
                    new MonthTable(look, quarter));
        }
        if (!look.scores().isEmpty()) {
            content.add(new H3(Texts.text("results.month.scores")));
            look.scores()
                    .forEach(score -> content.add(
                            new Paragraph(Texts.text("results.month.score", score.name(), score.townships()))));
        }
        content.add(ResultsView.notes());
    }

    private Div head(MonthLook look) {
        MonthState state = look.state();
        Div head = new Div(MonthListView.stage(state));
        head.addClassName("results-head");
        if (state.publishedAt() != null) {
            head.add(new Span(Texts.text(
                    "results.month.published",
                    Minute.of(state.publishedAt()),
                    Objects.requireNonNullElse(state.publishedBy(), ""))));
            head.add(new Span(Texts.text("results.month.final")));
        } else if (actor.is(Role.COUNTY_ADMIN)) {
            Button publish = new Button(Texts.text("results.publish"), click -> confirm(look));
            publish.setId("publish");
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(publish, new Span(Texts.text("results.publish.hint")));
        } else {
            head.add(new Span(Texts.text("results.publish.who")));
        }
        if (!look.since().isEmpty()) {
            head.add(new Span(Texts.text("results.month.since", since(look.since()))));
        }
        return head;
    }

    private static String since(Map<Measure, Long> since) {
        return since.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each ->
                        each.getKey().label() + " " + (each.getValue() > 0 ? "+" : "−") + Math.abs(each.getValue()))
                .reduce((one, other) -> one + "、" + other)
                .orElse("");
    }

    private void confirm(MonthLook look) {
        new PublishDialog(look.state().month(), () -> publish(look)).open();
    }

    private void publish(MonthLook look) {
        YearMonth month = look.state().month();
        try {
            months.publish(actor, month, look.seen());
            trouble.setText("");
        } catch (Refusal refusal) {
            trouble.setText(refusal.getMessage());
        }
        show(month);
    }
}
