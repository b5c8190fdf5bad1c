package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.casework.inbox.CaseInbox;
import cn.binggui.core.plugin.Plugins;
import cn.binggui.ui.casework.InboxBell;
import cn.binggui.ui.identity.PasswordView;
import cn.binggui.ui.identity.SessionsView;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuEntry;
import io.micronaut.context.annotation.Prototype;
import java.util.stream.Collectors;

/** The frame around every page: product name, navigation, the person and the way out. */
@Prototype
@Layout
@AnonymousAllowed
public class Shell extends AppLayout {
    Shell(LogIns logIns, CaseInbox inbox, Plugins plugins) {
        addClassName("shell");
        setPrimarySection(Section.NAVBAR);
        var name = new Anchor("", Texts.text("product.name"));
        name.addClassName("product");
        var subtitle = new Span(Texts.text("product.subtitle"));
        subtitle.addClassName("product-subtitle");
        if (CurrentUser.find().isPresent()) {
            addToNavbar(new IdleGuard(logIns));
        }
        CurrentUser.find()
                .filter(actor -> !actor.mustChangePassword())
                .ifPresentOrElse(
                        actor -> {
                            var toggle = new DrawerToggle();
                            toggle.setAriaLabel(Texts.text("shell.navigation"));
                            addToNavbar(toggle, name, subtitle);
                            if (InboxBell.isFor(actor)) {
                                addToNavbar(new InboxBell(inbox, actor));
                            }
                            addToNavbar(userMenu(actor, logIns));
                            addToNavbar(true, new PolicyTrouble(plugins, actor));
                            addToDrawer(new Scroller(navigation(actor)));
                        },
                        () -> {
                            setDrawerOpened(false);
                            addToNavbar(name, subtitle);
                        });
    }

    private static SideNav navigation(Actor actor) {
        var navigation = new SideNav();
        navigation.getElement().setAttribute("aria-label", Texts.text("shell.navigation"));
        for (MenuEntry entry : Menus.of(actor)) {
            var item = new SideNavItem(Menus.title(entry), entry.path());
            item.setMatchNested(true);
            if (entry.icon() != null) {
                item.setPrefixComponent(new Icon(entry.icon()));
            }
            navigation.addItem(item);
        }
        return navigation;
    }

    private static MenuBar userMenu(Actor actor, LogIns logIns) {
        var bar = new MenuBar();
        bar.addClassName("user-menu");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE);
        bar.getElement().setAttribute("aria-label", Texts.text("shell.user"));
        MenuItem user = bar.addItem(actor.displayName());
        user.setId("user-menu");
        var roles = user.getSubMenu()
                .addItem(actor.roles().stream().map(Role::label).collect(Collectors.joining("、")));
        roles.setEnabled(false);
        user.getSubMenu()
                .addItem(
                        Texts.text("shell.changePassword"),
                        click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(PasswordView.class)));
        user.getSubMenu()
                .addItem(
                        Texts.text("sessions.title"),
                        click -> click.getSource().getUI().ifPresent(ui -> ui.navigate(SessionsView.class)))
                .setId("own-sessions");
        user.getSubMenu()
                .addItem(Texts.text("shell.logOut"), click -> logIns.end())
                .setId("log-out");
        return bar;
    }
}
