package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.User;
import cn.binggui.core.identity.UserQuery;
import cn.binggui.core.identity.Users;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.NarrowColumns;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The users that an administrator manages. */
@Prototype
@Route("users")
@Menu(title = "user.title", order = 80, icon = "vaadin:users")
@RolesAllowed({"PROVINCE_ADMIN", "COUNTY_ADMIN"})
@StyleSheet("context://styles/identity.css")
class UserListView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

    private final Actor actor = CurrentUser.get();
    private final transient Users users;
    private final transient Tenants tenants;
    private final transient UserWords words;
    private final UserFilter filter;
    private final Grid<User> grid = new Grid<>();
    private final Paragraph empty = new Paragraph();
    private UserPlace place = new UserPlace(UserQuery.ALL, null);
    private @Nullable UserDialog open;

    UserListView(Users users, Tenants tenants) {
        this.users = users;
        this.tenants = tenants;
        words = new UserWords(actor, tenants);
        filter = new UserFilter(actor, tenants, query -> go(new UserPlace(query, null)));
        Button create = new Button(Texts.text("user.new"), VaadinIcon.PLUS.create(), click -> create());
        create.setId("user-new");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div tools = new Div(filter, create);
        tools.addClassName("user-tools");
        empty.addClassName("user-empty");
        configureGrid();
        getContent().addClassNames("page", "user-list");
        getContent().add(new H2(Texts.text("user.title")), tools, grid, empty);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        place = UserPlace.of(event.getLocation().getQueryParameters());
        filter.show(place.query());
        refresh();
        show(place.user());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("user.title") + " · " + Texts.text("product.name");
    }

    private void configureGrid() {
        List<Grid.Column<User>> columns = new ArrayList<>();
        columns.add(grid.addComponentColumn(this::link).setHeader(Texts.text("user.username")));
        columns.add(grid.addColumn(user -> user.actor().displayName()).setHeader(Texts.text("user.displayName")));
        if (actor.isProvincial()) {
            columns.add(
                    grid.addColumn(user -> words.county(user.actor().tenant())).setHeader(Texts.text("user.county")));
        }
        columns.add(
                grid.addColumn(user -> UserWords.roles(user.actor().roles())).setHeader(Texts.text("user.roles")));
        columns.add(grid.addColumn(this::scope).setHeader(Texts.text("user.scope")));
        columns.add(grid.addComponentColumn(UserListView::state).setHeader(Texts.text("user.state")));
        columns.add(grid.addColumn(user -> DAY.format(user.createdAt())).setHeader(Texts.text("user.created")));
        columns.forEach(column -> column.setAutoWidth(true));
        NarrowColumns.of(grid, grid.addComponentColumn(this::card).setHeader(Texts.text("user.one")), columns);
        grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_ROW_STRIPES);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(
                click -> go(place.withUser(click.getItem().actor().username())));
        grid.setItems(
                page -> users.find(actor, place.query(), page.getOffset(), page.getLimit()).stream(),
                page -> users.count(actor, place.query()));
    }

    private RouterLink link(User user) {
        RouterLink link = new RouterLink(user.actor().username(), UserListView.class);
        link.setQueryParameters(place.withUser(user.actor().username()).parameters());
        return link;
    }

    private String scope(User user) {
        return words.scope(user.actor().tenant(), user.actor().scope());
    }

    private static Span state(User user) {
        Span state = new Span(UserWords.state(user));
        state.addClassName("user-state");
        state.setClassName("user-state-locked", user.locked());
        return state;
    }

    private Component card(User user) {
        Div head = new Div(link(user), new Span(user.actor().displayName()), state(user));
        head.addClassName("user-card-head");
        String county = actor.isProvincial() ? words.county(user.actor().tenant()) + " · " : "";
        Div rest = new Div(county + UserWords.roles(user.actor().roles()) + " · " + scope(user));
        rest.addClassName("user-card-rest");
        Div card = new Div(head, rest);
        card.addClassName("user-card");
        return card;
    }

    private void go(UserPlace there) {
        UI.getCurrent().navigate(UserListView.class, there.parameters());
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
        int count = users.count(actor, place.query());
        filter.showCount(count);
        grid.setVisible(count > 0);
        empty.setVisible(count == 0);
        empty.setText(Texts.text("user.empty"));
    }

    private void create() {
        new NewUserDialog(users, actor, form(), this::refresh).open();
    }

    private void show(@Nullable String username) {
        UserDialog before = open;
        open = null;
        if (before != null) {
            before.close();
        }
        if (username == null) {
            return;
        }
        User user;
        try {
            user = users.get(actor, username);
        } catch (Refusal refusal) {
            Notification.show(refusal.getMessage());
            return;
        }
        UserDialog dialog = new UserDialog(users, actor, words, user, form(), this::refresh);
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened() && dialog.equals(open)) {
                open = null;
                go(place.withUser(null));
            }
        });
        open = dialog;
        dialog.open();
    }

    private UserForm form() {
        return new UserForm(actor, words, tenants.list(actor));
    }
}
