package cn.binggui.ui.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.AccessTokens;
import cn.binggui.core.identity.Users;
import cn.binggui.core.identity.WebSession;
import cn.binggui.core.identity.WebSessions;
import cn.binggui.ui.CurrentUser;
import cn.binggui.ui.LogIns;
import cn.binggui.ui.ViewTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "cn.binggui.ui")
class SessionsViewTest extends ViewTest {
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64) Gecko/20100101 Firefox/140.0";
    private final WebSessions sessions = RunningApp.bean(WebSessions.class);

    @Test
    void showsEveryBrowserAndWhichOneThisIs() {
        Actor actor = logInAs("shiquan-department");
        sessions.open(actor, "192.0.2.80", FIREFOX);
        navigate(SessionsView.class);
        List<String> items = items();
        assertTrue(items.stream().anyMatch(item -> item.contains("Firefox · Linux") && item.contains("192.0.2.80")));
        assertEquals(1, items.stream().filter(item -> item.contains("当前会话")).count());
    }

    @Test
    void endsAnotherBrowser() {
        Actor actor = logInAs("shiquan-township");
        RunningApp.bean(LogIns.class).endOthers();
        String other = sessions.open(actor, "192.0.2.81", FIREFOX);
        navigate(SessionsView.class);
        test($(Button.class).withText("结束").single()).click();
        assertTrue(sessions.check(actor, other, Instant.now()).isPresent());
        assertTrue($(Button.class).withText("结束").all().isEmpty());
        assertEquals(1, items().size());
    }

    @Test
    void endsAllOtherBrowsers() {
        Actor actor = logInAs("shiquan-evaluator");
        sessions.open(actor, "192.0.2.82", FIREFOX);
        sessions.open(actor, "192.0.2.83", FIREFOX);
        navigate(SessionsView.class);
        test($(Button.class).id("end-others")).click();
        assertEquals(1, items().size());
        assertTrue(RunningApp.bean(LogIns.class).list().getFirst().mine());
    }

    @Test
    void revokesAnAccessToken() {
        Actor actor = logInAs("shiquan-admin");
        AccessTokens tokens = RunningApp.bean(AccessTokens.class);
        String token = tokens.issue(actor, "192.0.2.84").token();
        navigate(SessionsView.class);
        assertTrue(items().stream().anyMatch(item -> item.contains("访问令牌") && item.contains("192.0.2.84")));
        $(Button.class).withText("作废").all().forEach(button -> test(button).click());
        assertTrue(tokens.actorOf(token).isEmpty());
        assertTrue($(Paragraph.class).all().stream()
                .anyMatch(each -> each.getText().contains("没有有效的访问令牌")));
    }

    @Test
    void whoseSessionWasEndedElsewhereIsToldSoAtTheNextStep() {
        Actor actor = logInAs("shiquan-operator");
        navigate(SessionsView.class);
        WebSession mine = RunningApp.bean(LogIns.class).list().stream()
                .filter(WebSession::mine)
                .findFirst()
                .orElseThrow();
        sessions.end(actor, mine.id());
        assertThrows(RuntimeException.class, () -> navigate(PasswordView.class));
        assertInstanceOf(LoginView.class, getCurrentView());
        assertTrue(CurrentUser.find().isEmpty());
        assertEquals(
                "您在另一处结束了这个会话，请重新登录。如非本人所为，请登录后修改密码。",
                $(Paragraph.class).withClassName("login-ended").single().getText());
    }

    @Test
    void whoseUserChangedIsToldSo() {
        logInAs("shiquan-evaluator2");
        navigate(SessionsView.class);
        Users users = RunningApp.bean(Users.class);
        Actor admin = RunningApp.actor("shiquan-admin");
        users.lock(admin, "shiquan-evaluator2");
        assertThrows(RuntimeException.class, () -> navigate(PasswordView.class));
        assertTrue($(Paragraph.class)
                .withClassName("login-ended")
                .single()
                .getText()
                .startsWith("您的密码、角色或账号状态已变更"));
        users.unlock(admin, "shiquan-evaluator2");
    }

    @Test
    void aStrangersLogInSaysNothingOfAnEnd() {
        assertInstanceOf(LoginView.class, getCurrentView());
        assertTrue($(Paragraph.class).withClassName("login-ended").all().isEmpty());
        assertFalse(CurrentUser.find().isPresent());
    }

    private List<String> items() {
        return $(ListItem.class).withClassName("session-item").all().stream()
                .map(item -> item.getElement().getTextRecursively())
                .toList();
    }
}
