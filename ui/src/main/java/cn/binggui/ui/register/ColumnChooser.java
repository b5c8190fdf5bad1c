package cn.binggui.ui.register;

import cn.binggui.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Which columns the person wants to see; the browser remembers it for each user. */
final class ColumnChooser extends Composite<MenuBar> {
    private static final int NARROW = 700;
    private static final Set<String> USUAL = Set.of(
            "number",
            "head",
            "township",
            "village",
            "people",
            "category",
            "outcome",
            "monitored",
            "income",
            "basis",
            "changed");

    private final Map<String, MenuItem> items = new LinkedHashMap<>();
    private final String storageKey;
    private final Consumer<Set<String>> show;
    private Set<String> chosen = USUAL;

    /**
     * Creates the chooser.
     *
     * @param names the columns' names by key
     * @param show is told which columns to show
     */
    ColumnChooser(long user, Map<String, String> names, Consumer<Set<String>> show) {
        this.storageKey = "binggui.register.columns." + user;
        this.show = show;
        getContent().addThemeVariants(MenuBarVariant.LUMO_TERTIARY, MenuBarVariant.LUMO_SMALL);
        SubMenu menu = getContent().addItem(Texts.text("register.columns")).getSubMenu();
        names.forEach((key, name) -> {
            MenuItem item = menu.addItem(name, click -> changed());
            item.setCheckable(true);
            item.setKeepOpen(true);
            items.put(key, item);
        });
        choose(USUAL);
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        Page page = attach.getUI().getPage();
        page.executeJs("return localStorage.getItem($0) ?? ''", storageKey).then(String.class, this::restore);
        page.retrieveExtendedClientDetails(details -> fit(details.getWindowInnerWidth()));
        Registration resizes = page.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            detach.unregisterListener();
            resizes.remove();
        });
    }

    private void restore(String stored) {
        Set<String> keys = new LinkedHashSet<>(Arrays.asList(stored.split(",")));
        keys.retainAll(items.keySet());
        if (!keys.isEmpty()) {
            choose(keys);
        }
    }

    /** A window as narrow as a telephone has no room for columns. */
    private void fit(int width) {
        setVisible(width <= 0 || width >= NARROW);
        showFitting();
    }

    private void showFitting() {
        show.accept(isVisible() ? chosen : Set.of(RegisterGrid.CARD));
    }

    private void choose(Set<String> keys) {
        chosen = keys;
        items.forEach((key, item) -> item.setChecked(keys.contains(key)));
        showFitting();
    }

    private void changed() {
        Set<String> keys = new LinkedHashSet<>();
        items.forEach((key, item) -> {
            if (item.isChecked()) {
                keys.add(key);
            }
        });
        chosen = keys;
        showFitting();
        getUI().ifPresent(ui ->
                ui.getPage().executeJs("localStorage.setItem($0, $1)", storageKey, String.join(",", keys)));
    }
}
