package cn.binggui.ui;

import cn.binggui.core.access.Actor;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;

/** The views with {@code @Menu} that a person may see, in their order. */
final class Menus {
    private static final AccessAnnotationChecker CHECKER = new AccessAnnotationChecker();

    private Menus() {}

    static List<MenuEntry> of(Actor actor) {
        return MenuConfiguration.getMenuEntries().stream()
                .filter(entry -> entry.menuClass() != null
                        && CHECKER.hasAccess(entry.menuClass(), actor, role -> ViewAccess.hasRole(actor, role)))
                .toList();
    }

    static String title(MenuEntry entry) {
        return Texts.textOrKey(entry.title());
    }
}
