package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Ending;
import cn.binggui.core.identity.WebSession;
import cn.binggui.core.identity.WebSessions;
import cn.binggui.ui.identity.LoginView;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.inject.qualifiers.Qualifiers;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Log-ins that have grown old. */
@ViewPackages(packages = "cn.binggui.ui")
class LogInsTest extends ViewTest {
    @Test
    void whoDidNothingForHalfAnHourIsLoggedOutAndToldWhy() throws SQLException {
        grownOld("huaishang-village", Duration.ofMinutes(31), Duration.ofMinutes(31));
        UI.getCurrent().navigate("password");
        assertInstanceOf(LoginView.class, getCurrentView());
        assertTrue(CurrentUser.find().isEmpty());
        assertEquals("您已 30 分钟没有操作，为保护数据已自动退出，请重新登录。", told());
    }

    @Test
    void whoDidSomethingIsNot() throws SQLException {
        grownOld("huaishang-village", Duration.ofHours(11), Duration.ofMinutes(29));
        UI.getCurrent().navigate("password");
        assertEquals("huaishang-village", CurrentUser.get().username());
    }

    @Test
    void afterTwelveHoursEverybodyIsLoggedOutAndToldWhy() throws SQLException {
        grownOld("huaishang-village", Duration.ofHours(12), Duration.ofMinutes(1));
        UI.getCurrent().navigate("password");
        assertInstanceOf(LoginView.class, getCurrentView());
        assertEquals("本次登录已满 12 小时，请重新登录。", told());
    }

    @Test
    void whoeverLogsInWhereSomebodyElseIsEndsTheirSession() {
        Actor before = logInAs("huaishang-village");
        WebSessions sessions = RunningApp.bean(WebSessions.class);
        String secret = VaadinSession.getCurrent().getAttribute(LogIn.class).secret();
        assertTrue(sessions.list(before, secret).stream().anyMatch(WebSession::mine));
        logInAs("huaishang-department");
        assertTrue(sessions.list(before, secret).stream().noneMatch(WebSession::mine));
        assertEquals(Optional.of(Ending.LOGGED_OUT), sessions.check(before, secret, Instant.now()));
    }

    private String told() {
        return $(Paragraph.class).withClassName("login-ended").single().getText();
    }

    private static void grownOld(String username, Duration began, Duration idle) throws SQLException {
        Actor actor = logInAs(username);
        VaadinSession session = VaadinSession.getCurrent();
        String secret = session.getAttribute(LogIn.class).secret();
        long id = RunningApp.bean(WebSessions.class).list(actor, secret).stream()
                .filter(each -> each.mine())
                .findFirst()
                .orElseThrow()
                .id();
        DataSource database = RunningApp.context().getBean(DataSource.class, Qualifiers.byName("default"));
        try (var connection = DelegatingDataSource.unwrapDataSource(database).getConnection();
                var update = connection.prepareStatement("""
                        UPDATE web_session SET started_at = started_at - INTERVAL ? SECOND,
                            seen_at = seen_at - INTERVAL ? SECOND WHERE id = ?
                        """)) {
            update.setLong(1, began.toSeconds());
            update.setLong(2, idle.toSeconds());
            update.setLong(3, id);
            assertEquals(1, update.executeUpdate());
        }
        session.setAttribute(LogIn.class, new LogIn(actor, secret, Instant.now().minus(idle)));
    }
}
