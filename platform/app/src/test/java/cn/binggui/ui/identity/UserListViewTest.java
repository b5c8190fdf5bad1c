package cn.binggui.ui.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.identity.NewUser;
import cn.binggui.core.identity.User;
import cn.binggui.core.identity.UserChange;
import cn.binggui.core.identity.Users;
import cn.binggui.core.tenancy.Tenant;
import cn.binggui.core.tenancy.Township;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ViewPackages(packages = "cn.binggui.ui")
class UserListViewTest extends ViewTest {
    private final Users users = RunningApp.bean(Users.class);
    private final Actor province = RunningApp.actor("province-admin");

    @ParameterizedTest
    @ValueSource(
            strings = {"province", "auditor", "daye-operator", "daye-evaluator", "daye-township", "daye-department"})
    void onlyAdministratorsSeeIt(String username) {
        logInAs(username);
        UI.getCurrent().navigate("users");
        assertFalse(getCurrentView() instanceof UserListView);
    }

    @Test
    void theAddressHoldsTheQuery() {
        open("province-admin", Map.of("county", "shiquan", "role", "VILLAGE_WORKER", "locked", "0"));
        assertEquals(List.of("shiquan-village"), shown());
        assertEquals(
                "共 1 人",
                $(Div.class)
                        .withClassName("user-filter")
                        .single()
                        .getElement()
                        .getChild(4)
                        .getText());
        open("province-admin", Map.of("q", "no-such-name"));
        assertTrue($(Grid.class).all().isEmpty(), "an empty grid stays hidden");
        assertTrue(getCurrentView().getElement().getTextRecursively().contains("没有符合条件的用户"));
        open("province-admin", Map.of("county", "-", "role", "NO_SUCH_ROLE", "locked", "perhaps"));
        assertTrue(shown().containsAll(List.of("auditor", "province")) && !shown().contains("daye-admin"));
    }

    @Test
    void searchingChangesTheAddress() {
        open("daye-admin", Map.of());
        test($(TextField.class).id("user-search")).setValue("evaluator2");
        assertEquals(List.of("daye-evaluator2"), shown());
        assertEquals(
                "q=evaluator2",
                UI.getCurrent().getActiveViewLocation().getQueryParameters().getQueryString());
    }

    @Test
    void aCountysAdministratorSeesTheCountyOnly() {
        open("daye-admin", Map.of("county", "shiquan"));
        assertTrue(shown().stream().allMatch(name -> name.startsWith("daye-")), shown().toString());
        assertTrue($(Select.class).withId("user-filter-county").all().isEmpty());
    }

    @Test
    void createsAVillageWorkerAndShowsThePasswordOnce() {
        open("province-admin", Map.of());
        click("user-new");
        field(TextField.class, "user-username").setValue("daye-screen-1");
        field(TextField.class, "user-displayName").setValue("屏上建");
        click("user-create");
        assertTrue(field(CheckboxGroup.class, "user-roles").isInvalid(), "a role is missing");
        Select<Tenant> county = field(Select.class, "user-tenant");
        county.setValue(county.getListDataView()
                .getItems()
                .filter(each -> each.id().equals("daye"))
                .findFirst()
                .orElseThrow());
        roles().setValue(Set.of(Role.VILLAGE_WORKER));
        click("user-create");
        assertEquals("请选择所在乡镇（街道）", field(ComboBox.class, "user-township").getErrorMessage());
        ComboBox<Township> township = field(ComboBox.class, "user-township");
        township.setValue(township.getListDataView().getItem(0));
        ComboBox<Object> village = field(ComboBox.class, "user-village");
        village.setValue(village.getListDataView().getItem(0));
        click("user-create");
        String password = field(TextField.class, "one-time-password").getValue();
        assertTrue(RunningApp.bean(Authentication.class)
                .login("daye-screen-1", password, "192.0.2.60")
                .mustChangePassword());
        click("one-time-password-done");
        assertTrue($(TextField.class).withId("one-time-password").all().isEmpty());
        Scope scope = users.get(province, "daye-screen-1").actor().scope();
        assertNotNull(scope.village());
        assertTrue(String.valueOf(scope.village()).startsWith(String.valueOf(scope.township())));
    }

    @Test
    void theOtherAdministratorsChangeIsShownAndNothingEnteredIsLost() {
        evaluator("daye-screen-2");
        open("daye-admin", Map.of("user", "daye-screen-2"));
        User seen = users.get(province, "daye-screen-2");
        users.change(
                province,
                new UserChange(
                        "daye-screen-2", seen.actor().version(), "省里改的", Set.of(Role.COUNTY_OPERATOR), Scope.ALL));
        field(TextField.class, "user-displayName").setValue("县里改的");
        click("user-save");
        String told = $(Div.class)
                .withClassName("user-conflict")
                .single()
                .getElement()
                .getTextRecursively();
        assertTrue(told.contains("姓名：测试评价员 → 省里改的") && told.contains("角色：评价员 → 县级经办员"), told);
        assertEquals("县里改的", field(TextField.class, "user-displayName").getValue());
        assertEquals("省里改的", users.get(province, "daye-screen-2").actor().displayName());
        click("user-conflict-mine");
        assertEquals("县里改的", users.get(province, "daye-screen-2").actor().displayName());
        assertEquals(
                Set.of(Role.EVALUATOR),
                users.get(province, "daye-screen-2").actor().roles());
    }

    @Test
    void takesTheOthersChangeWhereThatIsWanted() {
        evaluator("daye-screen-3");
        open("daye-admin", Map.of("user", "daye-screen-3"));
        User seen = users.get(province, "daye-screen-3");
        users.change(
                province,
                new UserChange("daye-screen-3", seen.actor().version(), "省里改的", Set.of(Role.EVALUATOR), Scope.ALL));
        users.lock(province, "daye-screen-3");
        field(TextField.class, "user-displayName").setValue("县里改的");
        click("user-save");
        assertTrue($(Div.class)
                .withClassName("user-conflict")
                .single()
                .getElement()
                .getTextRecursively()
                .contains("状态：未锁定 → 已锁定"));
        click("user-conflict-theirs");
        assertEquals("省里改的", field(TextField.class, "user-displayName").getValue());
        click("user-save");
        assertTrue(users.get(province, "daye-screen-3").locked());
    }

    @Test
    void aChangeThatNoFieldShowsDisturbsNobody() {
        evaluator("daye-screen-4");
        open("daye-admin", Map.of("user", "daye-screen-4"));
        users.resetPassword(province, "daye-screen-4");
        field(TextField.class, "user-displayName").setValue("照存不误");
        click("user-save");
        assertEquals("照存不误", users.get(province, "daye-screen-4").actor().displayName());
    }

    @Test
    void locksAfterAskingAndUnlocks() {
        evaluator("daye-screen-5");
        open("daye-admin", Map.of("user", "daye-screen-5"));
        field(TextField.class, "user-displayName").setValue("还没保存");
        click("user-lock");
        assertFalse(users.get(province, "daye-screen-5").locked());
        test($(ConfirmDialog.class).single()).confirm();
        assertTrue(users.get(province, "daye-screen-5").locked());
        assertEquals("还没保存", field(TextField.class, "user-displayName").getValue());
        click("user-lock");
        assertFalse(users.get(province, "daye-screen-5").locked());
        click("user-save");
        assertEquals("还没保存", users.get(province, "daye-screen-5").actor().displayName());
    }

    @Test
    void lockingDoesNotHideWhatAnotherChangedBefore() {
        evaluator("daye-screen-6");
        open("daye-admin", Map.of("user", "daye-screen-6"));
        User seen = users.get(province, "daye-screen-6");
        users.change(
                province,
                new UserChange("daye-screen-6", seen.actor().version(), "省里改的", Set.of(Role.EVALUATOR), Scope.ALL));
        click("user-lock");
        test($(ConfirmDialog.class).single()).confirm();
        click("user-save");
        assertTrue($(Div.class).withClassName("user-conflict").single().isVisible());
        assertEquals("省里改的", users.get(province, "daye-screen-6").actor().displayName());
    }

    @Test
    void resetsThePasswordAfterAsking() {
        evaluator("daye-screen-7");
        open("daye-admin", Map.of("user", "daye-screen-7"));
        click("user-reset");
        test($(ConfirmDialog.class).single()).confirm();
        String password = field(TextField.class, "one-time-password").getValue();
        assertTrue(RunningApp.bean(Authentication.class)
                .login("daye-screen-7", password, "192.0.2.61")
                .mustChangePassword());
    }

    @Test
    void onesOwnRolesAndLockAreShut() {
        open("daye-admin", Map.of("user", "daye-admin"));
        assertTrue(roles().isReadOnly());
        assertFalse($(Button.class).id("user-lock").isEnabled());
        assertFalse($(Button.class).id("user-reset").isEnabled());
    }

    @Test
    void aStrangersUserIsNotOpened() {
        open("daye-admin", Map.of("user", "shiquan-admin"));
        assertTrue($(Button.class).withId("user-save").all().isEmpty());
    }

    private void evaluator(String username) {
        users.create(province, new NewUser(username, "测试评价员", Set.of(Role.EVALUATOR), "daye", Scope.ALL));
    }

    private void open(String as, Map<String, String> query) {
        logInAs(as);
        UI.getCurrent().navigate("users", QueryParameters.simple(query));
    }

    private List<String> shown() {
        Grid<User> grid = $(Grid.class).single();
        var tester = test(grid);
        return IntStream.range(0, tester.size())
                .mapToObj(row -> ((User) tester.getRow(row)).actor().username())
                .toList();
    }

    private void click(String id) {
        test($(Button.class).id(id)).click();
    }

    private CheckboxGroup<Role> roles() {
        return field(CheckboxGroup.class, "user-roles");
    }

    private <T extends Component> T field(Class<? super T> type, String id) {
        @SuppressWarnings("unchecked")
        T field = (T) $((Class<Component>) (Class<?>) type).id(id);
        return field;
    }
}
