package cn.binggui.ui.identity;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.identity.UserQuery;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Tenants;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Which users are wanted: search, county, role and state. */
final class UserFilter extends Composite<Div> {
    private final TextField words = new TextField();
    private final Select<UserQuery.Place> place = new Select<>();
    private final Select<Role> role = new Select<>();
    private final Select<Boolean> locked = new Select<>();
    private final Span count = new Span();

    /**
     * Creates the filter.
     *
     * @param change is told what is wanted now
     */
    UserFilter(Actor actor, Tenants tenants, Consumer<UserQuery> change) {
        words.setId("user-search");
        words.setPlaceholder(Texts.text("user.search"));
        words.setAriaLabel(Texts.text("user.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        configurePlace(tenants.list(actor));
        place.setVisible(actor.isProvincial());
        choice(role, "user.filter.role", roles(actor), Role::label);
        choice(
                locked,
                "user.filter.state",
                List.of(false, true),
                value -> Texts.text(value ? "user.state.locked" : "user.state.unlocked"));
        count.addClassName("user-count");
        count.getElement().setAttribute("role", "status");
        for (HasValue<?, ?> field : List.<HasValue<?, ?>>of(words, place, role, locked)) {
            field.addValueChangeListener(event -> {
                if (event.isFromClient()) {
                    change.accept(query());
                }
            });
        }
        getContent().addClassName("user-filter");
        getContent().add(words, place, role, locked, count);
    }

    /** Shows what the address asks for. */
    void show(UserQuery query) {
        words.setValue(query.words());
        place.setValue(query.place().equals(UserQuery.Place.ANY) ? null : query.place());
        role.setValue(query.role());
        locked.setValue(query.locked());
    }

    void showCount(int users) {
        count.setText(Texts.text("user.count", users));
    }

    private UserQuery query() {
        UserQuery.Place wanted = place.getValue();
        return new UserQuery(
                words.getValue(), wanted == null ? UserQuery.Place.ANY : wanted, role.getValue(), locked.getValue());
    }

    private void configurePlace(List<Tenant> counties) {
        Map<String, String> names = counties.stream().collect(Collectors.toMap(Tenant::id, Tenant::shortName));
        List<UserQuery.Place> places = new ArrayList<>(List.of(UserQuery.Place.PROVINCE));
        counties.forEach(county -> places.add(new UserQuery.Place(county.id())));
        choice(
                place,
                "user.filter.county",
                places,
                each -> each.equals(UserQuery.Place.PROVINCE)
                        ? Texts.text("user.province")
                        : names.getOrDefault(String.valueOf(each.tenant()), ""));
    }

    private static List<Role> roles(Actor actor) {
        return Arrays.stream(Role.values())
                .filter(each -> actor.isProvincial() || !each.isProvincial())
                .toList();
    }

    private static <T> void choice(Select<T> field, String key, List<T> items, ItemLabelGenerator<T> label) {
        field.setItems(items);
        field.setItemLabelGenerator(item -> item == null ? Texts.text(key) : label.apply(item));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(Texts.text(key));
        field.setPlaceholder(Texts.text(key));
        field.setAriaLabel(Texts.text(key));
        field.setId(key.replace('.', '-'));
    }
}
