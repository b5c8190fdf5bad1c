package cn.binggui.ui.identity;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.identity.NewUser;
import cn.binggui.core.identity.User;
import cn.binggui.core.identity.UserChange;
import cn.binggui.core.tenancy.Department;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Township;
import cn.binggui.core.tenancy.Village;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a user.
 *
 * <p>What fits together is decided by the service; here a mistake only finds its field, and only those places are asked that the roles need.
 */
final class UserForm extends Composite<Div> {
    private final UserWords words;
    private final TextField username = new TextField(Texts.text("user.username"));
    private final TextField displayName = new TextField(Texts.text("user.displayName"));
    private final Select<Tenant> county = new Select<>();
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(Texts.text("user.roles"));
    private final ComboBox<Township> township = new ComboBox<>(Texts.text("user.township"));
    private final ComboBox<Village> village = new ComboBox<>(Texts.text("user.village"));
    private final Select<Department> department = new Select<>();
    private final Map<String, HasValidationProperties> fields = new LinkedHashMap<>();
    private @Nullable String tenant;

    UserForm(Actor actor, UserWords words, List<Tenant> counties) {
        this.words = words;
        tenant = actor.tenant();
        username.setHelperText(Texts.text("user.username.rule"));
        configureCounty(counties);
        county.setVisible(actor.isProvincial());
        roles.setItemLabelGenerator(Role::label);
        roles.addValueChangeListener(change -> showPlaces());
        township.setItemLabelGenerator(Township::name);
        township.addValueChangeListener(change -> showVillages());
        village.setItemLabelGenerator(Village::name);
        department.setLabel(Texts.text("user.department"));
        department.setItemLabelGenerator(each -> each == null ? "" : each.name());
        name("username", username);
        name("displayName", displayName);
        name("tenant", county);
        name("roles", roles);
        name("township", township);
        name("village", village);
        name("department", department);
        getContent().addClassName("user-form");
        getContent().add(username, displayName, county, roles, township, village, department);
        offer(tenant);
    }

    /** Shows a user that there is. */
    void read(User user, boolean isOwn) {
        Actor shown = user.actor();
        username.setVisible(false);
        county.setVisible(false);
        displayName.setValue(shown.displayName());
        offer(shown.tenant());
        roles.setValue(shown.roles());
        Scope scope = shown.scope();
        select(township, each -> each.code().equals(scope.township()));
        select(village, each -> each.code().equals(scope.village()));
        department
                .getListDataView()
                .getItems()
                .filter(each -> each.id().equals(scope.department()))
                .findFirst()
                .ifPresentOrElse(department::setValue, department::clear);
        for (HasValue<?, ?> field : List.of(roles, township, village, department)) {
            field.setReadOnly(isOwn);
        }
        roles.setHelperText(isOwn ? Texts.text("user.own") : null);
        clearMistakes();
    }

    NewUser newUser() {
        return new NewUser(
                username.getValue().strip(), displayName.getValue().strip(), roles.getValue(), tenant, scope());
    }

    UserChange change(User seen) {
        return new UserChange(
                seen.actor().username(),
                seen.actor().version(),
                displayName.getValue().strip(),
                roles.getValue(),
                scope());
    }

    /** Shows each mistake at its field. */
    void show(Refusal refusal) {
        clearMistakes();
        for (Refusal.Mistake mistake : refusal.mistakes()) {
            HasValidationProperties field = fields.getOrDefault(mistake.path(), roles);
            field.setErrorMessage(mistake.message());
            field.setInvalid(true);
        }
    }

    void clearMistakes() {
        fields.values().forEach(field -> field.setInvalid(false));
    }

    private void configureCounty(List<Tenant> counties) {
        county.setLabel(Texts.text("user.county"));
        county.setItems(counties);
        county.setItemLabelGenerator(each -> each == null ? Texts.text("user.province") : each.name());
        county.setEmptySelectionAllowed(true);
        county.setEmptySelectionCaption(Texts.text("user.province"));
        county.addValueChangeListener(change -> {
            Tenant chosen = change.getValue();
            offer(chosen == null ? null : chosen.id());
        });
    }

    private <F extends HasValidationProperties & HasValue<?, ?>> void name(String path, F field) {
        ((Component) field).setId("user-" + path);
        field.setRequiredIndicatorVisible(!path.equals("tenant"));
        fields.put(path, field);
    }

    /** Offers the roles and places of a county, or the roles of the province. */
    private void offer(@Nullable String of) {
        tenant = of;
        roles.setItems(Arrays.stream(Role.values())
                .filter(role -> role.isProvincial() == (of == null))
                .toList());
        township.setItems(of == null ? List.of() : words.townships(of));
        department.setItems(of == null ? List.of() : words.departments(of));
        showPlaces();
        showVillages();
    }

    private void showPlaces() {
        Set<Role> chosen = roles.getValue();
        boolean inVillage = chosen.contains(Role.VILLAGE_WORKER);
        township.setVisible(inVillage || chosen.contains(Role.TOWNSHIP_WORKER));
        village.setVisible(inVillage);
        department.setVisible(chosen.contains(Role.DEPARTMENT));
    }

    private void showVillages() {
        Township chosen = township.getValue();
        village.setItems(tenant == null || chosen == null ? List.of() : words.villages(tenant, chosen.code()));
    }

    private Scope scope() {
        Township inTownship = township.isVisible() ? township.getValue() : null;
        Village inVillage = village.isVisible() && inTownship != null ? village.getValue() : null;
        Department inDepartment = department.isVisible() ? department.getValue() : null;
        return new Scope(
                inTownship == null ? null : inTownship.code(),
                inVillage == null ? null : inVillage.code(),
                inDepartment == null ? null : inDepartment.id());
    }

    private static <T> void select(ComboBox<T> field, Predicate<T> wanted) {
        field.getListDataView().getItems().filter(wanted).findFirst().ifPresentOrElse(field::setValue, field::clear);
    }
}
