package cn.binggui.ui.comparison;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.comparison.SampleFamilies;
import cn.binggui.core.comparison.SampleFamily;
import cn.binggui.core.comparison.Scenario;
import cn.binggui.core.comparison.Scenarios;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.stream.Stream;

/** The saved scenarios, and sample families to start from. */
@Prototype
@Route("scenarios")
@Menu(title = "scenario.title", order = 10, icon = "vaadin:split-v")
@RolesAllowed({"PROVINCE_ANALYST", "PROVINCE_ADMIN"})
@StyleSheet("context://styles/comparison.css")
class ScenarioListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String QUERY = "q";

    private final Actor actor = CurrentUser.get();
    private final Scenarios scenarios;
    private final TextField query = new TextField();
    private final Grid<Scenario> grid = new Grid<>();
    private final Span count = new Span();
    private final Paragraph empty = new Paragraph();

    ScenarioListView(Scenarios scenarios, SampleFamilies samples) {
        this.scenarios = scenarios;
        configureQuery();
        configureGrid();
        Button begin =
                new Button(Texts.text("scenario.new"), VaadinIcon.PLUS.create(), click -> ScenarioNavigation.toNew());
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(query, count, begin);
        tools.addClassName("list-tools");
        empty.addClassName("empty");
        getContent().addClassNames("page", "scenario-list");
        getContent().add(new H2(Texts.text("scenario.title")), new Paragraph(Texts.text("scenario.intro")));
        getContent().add(samples(samples), new H3(Texts.text("scenario.list")), tools, grid, empty);
    }

    private Component samples(SampleFamilies samples) {
        Div cards = new Div();
        cards.addClassName("sample-cards");
        for (SampleFamily sample : samples.all(actor)) {
            Span title = new Span(sample.title());
            title.addClassName("sample-title");
            Span note = new Span(sample.note());
            note.addClassName("sample-note");
            Anchor card = new Anchor(ScenarioNavigation.addressOfSample(sample.id()));
            card.add(title, note);
            card.addClassName("sample-card");
            cards.add(card);
        }
        return new Div(new H3(Texts.text("scenario.samples")), cards);
    }

    private void configureQuery() {
        query.setPlaceholder(Texts.text("scenario.query"));
        query.setAriaLabel(Texts.text("scenario.query"));
        query.setPrefixComponent(VaadinIcon.SEARCH.create());
        query.setClearButtonVisible(true);
        query.setValueChangeMode(ValueChangeMode.LAZY);
        query.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                QueryParameters parameters =
                        query.isEmpty() ? QueryParameters.empty() : QueryParameters.of(QUERY, query.getValue());
                UI.getCurrent().navigate(ScenarioListView.class, parameters);
            }
        });
    }

    private void configureGrid() {
        grid.addComponentColumn(ScenarioListView::link)
                .setHeader(Texts.text("scenario.column.title"))
                .setFlexGrow(3);
        grid.addColumn(Scenario::owner)
                .setHeader(Texts.text("scenario.column.owner"))
                .setFlexGrow(1);
        grid.addColumn(scenario -> scenario.mine()
                        ? Texts.text(ShareDialog.summaryKey(scenario.sharing()))
                        : Texts.text("scenario.sharedWithMe"))
                .setHeader(Texts.text("scenario.column.sharing"))
                .setFlexGrow(1);
        grid.addColumn(scenario -> time(scenario.updatedAt()))
                .setHeader(Texts.text("scenario.column.updated"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        if (actor.is(Role.PROVINCE_ANALYST) || actor.is(Role.PROVINCE_ADMIN)) {
            grid.addComponentColumn(this::delete).setAutoWidth(true).setFlexGrow(0);
        }
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setAllRowsVisible(true);
        grid.setItems(page -> found().skip(page.getOffset()).limit(page.getLimit()), page -> (int) found().count());
    }

    private Stream<Scenario> found() {
        String wanted = query.getValue().strip();
        return scenarios.list(actor).stream()
                .filter(scenario -> scenario.draft().title().contains(wanted)
                        || scenario.owner().contains(wanted));
    }

    private static String time(Instant instant) {
        return Minute.of(instant);
    }

    private static Anchor link(Scenario scenario) {
        return new Anchor(
                ScenarioNavigation.addressOf(scenario.id()), scenario.draft().title());
    }

    private Component delete(Scenario scenario) {
        if (!scenario.mine()) {
            return new Span();
        }
        String title = scenario.draft().title();
        Button button = new Button(VaadinIcon.TRASH.create(), click -> {
            ConfirmDialog dialog = new ConfirmDialog(
                    Texts.text("scenario.delete"),
                    Texts.text("scenario.delete.text", title),
                    Texts.text("scenario.delete.yes"),
                    yes -> {
                        scenarios.delete(actor, scenario.id());
                        refresh();
                    });
            dialog.setCancelable(true);
            dialog.setCancelText(Texts.text("scenario.delete.no"));
            dialog.setConfirmButtonTheme("error primary");
            dialog.open();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(Texts.text("scenario.delete.title", title));
        button.setTooltipText(Texts.text("scenario.delete"));
        return button;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        query.setValue(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(QUERY)
                .orElse(""));
        refresh();
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        long rows = found().count();
        count.setText(Texts.text("scenario.count", rows));
        grid.setVisible(rows > 0);
        empty.setVisible(rows == 0);
        empty.setText(Texts.text(query.isEmpty() ? "scenario.empty" : "scenario.notFound"));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("scenario.title") + " · " + Texts.text("product.name");
    }
}
