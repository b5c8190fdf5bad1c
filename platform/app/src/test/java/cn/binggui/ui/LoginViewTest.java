package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.identity.Users;
import cn.binggui.ui.identity.LoginView;
import cn.binggui.ui.identity.PasswordView;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.login.AbstractLogin.LoginEvent;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.PasswordField;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class LoginViewTest extends ViewTest {
    @Test
    void strangersAreAskedToLogIn() {
        assertInstanceOf(LoginView.class, getCurrentView());
    }

    @Test
    void aRightPasswordLogsIn() {
        enter("daye-admin", RunningApp.PASSWORD);
        assertEquals("daye-admin", CurrentUser.get().username());
    }

    @Test
    void aWrongPasswordDoesNot() {
        enter("daye-admin", "wrong");
        assertTrue(CurrentUser.find().isEmpty());
        assertTrue($(LoginForm.class).first().isError());
    }

    @Test
    void whoIsLoggedInSeesTheHomePage() {
        logInAs("province");
        navigate(HomeView.class);
        assertInstanceOf(HomeView.class, getCurrentView());
    }

    @Test
    void aOneTimePasswordLeadsToItsChange() {
        var users = RunningApp.bean(Users.class);
        String oneTime = users.resetPassword(RunningApp.actor("province-admin"), "huaishang-evaluator2");
        enter("huaishang-evaluator2", oneTime);
        navigate("", PasswordView.class);
        set("old-password", oneTime);
        set("new-password", "my-own-password");
        set("new-password-again", "my-other-password");
        test($(Button.class).id("save-password")).click();
        assertTrue(field("new-password-again").isInvalid());
        assertTrue(CurrentUser.get().mustChangePassword());
        set("new-password-again", "my-own-password");
        test($(Button.class).id("save-password")).click();
        assertFalse(CurrentUser.get().mustChangePassword());
    }

    @Test
    void whoseUserChangedIsLoggedOut() {
        logInAs("huaishang-evaluator");
        navigate(HomeView.class);
        var users = RunningApp.bean(Users.class);
        users.lock(RunningApp.actor("province-admin"), "huaishang-evaluator");
        assertThrows(RuntimeException.class, () -> navigate(PasswordView.class));
        assertTrue(CurrentUser.find().isEmpty());
        assertInstanceOf(LoginView.class, getCurrentView());
        users.unlock(RunningApp.actor("province-admin"), "huaishang-evaluator");
    }

    private void enter(String username, String password) {
        LoginForm form = $(LoginForm.class).first();
        ComponentUtil.fireEvent(form, new LoginEvent(form, true, username, password));
    }

    private PasswordField field(String id) {
        return $(PasswordField.class).id(id);
    }

    private void set(String id, String value) {
        test(field(id)).setValue(value);
    }
}
