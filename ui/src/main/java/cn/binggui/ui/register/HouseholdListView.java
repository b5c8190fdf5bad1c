package cn.binggui.ui.register;

import cn.binggui.core.access.Actor;
import cn.binggui.core.register.Found;
import cn.binggui.core.register.HouseholdRegister;
import cn.binggui.core.register.RegisterCounts;
import cn.binggui.core.register.RegisterExport;
import cn.binggui.core.register.RegisterQuery;
import cn.binggui.core.register.RegisterRow;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The households on which the person works: searched, filtered, counted. */
@Prototype
@Route(RegisterNavigation.ROUTE)
@Menu(title = "register.title", order = 5, icon = "vaadin:home-o")
@RolesAllowed({"COUNTY_ADMIN", "COUNTY_OPERATOR", "TOWNSHIP_WORKER", "VILLAGE_WORKER"})
@StyleSheet("context://styles/register.css")
class HouseholdListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Actor actor = CurrentUser.get();
    private final HouseholdRegister register;
    private final RegisterExport export;
    private final RegisterForm form;
    private final CategoryChips chips = new CategoryChips(changes -> go(changes.apply(here())));
    private final Span count = new Span();
    private final Div person = new Div();
    private final RegisterGrid grid;
    private final Clock clock;
    private final Paragraph empty = new Paragraph();
    private RegisterPlace place = RegisterPlace.of(QueryParameters.empty());
    private RegisterCounts counts = new RegisterCounts(Map.of(), 0);
    private @Nullable Found found;

    HouseholdListView(HouseholdRegister register, RegisterExport export, Tenants tenants, Clock clock) {
        this.register = register;
        this.export = export;
        this.clock = clock;
        form = new RegisterForm(actor, tenants, this::ask);
        grid = new RegisterGrid(source(), order -> go(here().with(order)));
        count.addClassName("register-count");
        count.getElement().setAttribute("role", "status");
        person.addClassName("register-person");
        empty.addClassName("register-empty");
        Div tools = new Div(count, person, actions());
        tools.addClassName("register-tools");
        getContent().addClassNames("page", "register-view");
        getContent().add(new H2(Texts.text("register.title")), form, chips, tools, grid, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        found = null;
        form.forgetPerson();
        show(RegisterPlace.of(event.getLocation().getQueryParameters()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("register.title") + " · " + Texts.text("product.name");
    }

    private Div actions() {
        Button take = new Button(Texts.text("register.export"), VaadinIcon.DOWNLOAD_ALT.create(), click -> take());
        take.setId("register-export");
        take.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        Div actions = new Div();
        if (RegisterNavigation.mayRegister(actor)) {
            Anchor add = new Anchor(RegisterNavigation.NEW, Texts.text("register.new"));
            add.setId("register-new");
            add.addClassName("register-new");
            actions.add(add);
        }
        actions.add(take, new ColumnChooser(actor.userId(), grid.columns(), grid::showColumns));
        actions.addClassName("register-actions");
        return actions;
    }

    private void take() {
        var wanted = new RegisterExport.Wanted(place.query(), found, place.order());
        new ExportDialog(actor, export, wanted, counts.total(place.query()), LocalDate.now(clock)).open();
    }

    private void ask(RegisterQuery query, String typed) {
        found = typed.isEmpty() ? null : register.search(actor, typed);
        go(here().with(query));
    }

    private void forgetPerson() {
        found = null;
        form.forgetPerson();
        show(place);
    }

    private RegisterPlace here() {
        return place;
    }

    private void go(RegisterPlace there) {
        if (!there.equals(place)) {
            getUI().ifPresent(ui -> ui.getPage().getHistory().pushState(null, new Location(there.address())));
        }
        show(there);
    }

    private void show(RegisterPlace there) {
        place = there;
        counts = register.counts(actor, there.query(), found);
        long total = counts.total(there.query());
        form.show(there.query());
        chips.show(counts, there.query());
        count.setText(Texts.text("register.count", total));
        showPerson();
        grid.setVisible(total > 0);
        empty.setVisible(total == 0);
        empty.setText(Texts.text(emptyKey(there.query())));
        grid.show(there.order());
    }

    private void showPerson() {
        person.removeAll();
        person.setVisible(found != null);
        if (found != null) {
            Button forget = new Button(
                    Texts.text("register.person.forget"), VaadinIcon.CLOSE_SMALL.create(), click -> forgetPerson());
            forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_SMALL);
            person.add(new Span(Texts.text("register.person")), forget);
        }
    }

    private String emptyKey(RegisterQuery query) {
        if (found != null) {
            return "register.empty.person";
        }
        return query.equals(RegisterQuery.ALL) ? "register.empty" : "register.empty.query";
    }

    private RegisterGrid.Source source() {
        return new RegisterGrid.Source() {
            @Override
            public List<RegisterRow> page(int offset, int limit) {
                return register.page(actor, place.query(), found, place.order(), offset, limit);
            }

            @Override
            public long total() {
                return counts.total(place.query());
            }
        };
    }
}
