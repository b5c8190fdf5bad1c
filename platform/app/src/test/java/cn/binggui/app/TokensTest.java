package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.identity.UserChange;
import cn.binggui.core.identity.Users;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TokensTest {
    private static final String NOWHERE = "/api/v1/nowhere";
    private final Users users = RunningApp.bean(Users.class);

    @Test
    void livesTwelveHours() {
        Api.Answer answer = Api.anonymous().post("/api/v1/tokens", Api.credentials("auditor", RunningApp.PASSWORD));
        assertEquals(200, answer.status());
        var expiresAt = Instant.parse(answer.json().get("expiresAt").textValue());
        var life = Duration.between(Instant.now(), expiresAt);
        assertTrue(life.compareTo(Duration.ofHours(12)) <= 0 && life.compareTo(Duration.ofMinutes(719)) > 0);
        assertEquals(43, answer.json().get("token").textValue().length(), "256 bits in base64");
    }

    @Test
    void standsNowhereInTheDatabase() throws SQLException {
        String token = Api.token("auditor", RunningApp.PASSWORD);
        DataSource database = DelegatingDataSource.unwrapDataSource(RunningApp.bean(DataSource.class));
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("SELECT COUNT(*) FROM access_token WHERE hash = ?")) {
            query.setString(1, token);
            try (var rows = query.executeQuery()) {
                assertTrue(rows.next());
                assertEquals(0, rows.getInt(1));
            }
        }
    }

    @Test
    void endsWhenGivenBack() {
        Api api = Api.as("auditor");
        assertEquals(404, api.get(NOWHERE).status());
        assertEquals(204, api.delete("/api/v1/tokens").status());
        assertEquals(401, api.get(NOWHERE).status());
    }

    @Test
    void endsWhenThePasswordChanges() {
        Api api = Api.as("didao-evaluator2");
        var actor = RunningApp.actor("didao-evaluator2");
        users.changePassword(actor, RunningApp.PASSWORD, "another-long-password");
        assertEquals(401, api.get(NOWHERE).status());
        assertEquals(
                401,
                Api.basic("didao-evaluator2", RunningApp.PASSWORD).get(NOWHERE).status());
        assertEquals(
                404,
                Api.basic("didao-evaluator2", "another-long-password")
                        .get(NOWHERE)
                        .status());
    }

    @Test
    void endsWhenTheRolesChange() {
        Api api = Api.as("didao-evaluator");
        var admin = RunningApp.actor("didao-admin");
        var user = users.get(admin, "didao-evaluator").actor();
        users.change(
                admin,
                new UserChange(
                        user.username(),
                        user.version(),
                        user.displayName(),
                        Set.of(Role.EVALUATOR, Role.COUNTY_OPERATOR),
                        Scope.ALL));
        assertEquals(401, api.get(NOWHERE).status());
        assertEquals(
                Set.of(Role.EVALUATOR, Role.COUNTY_OPERATOR),
                RunningApp.actor("didao-evaluator").roles());
    }

    @Test
    void endsWhenTheUserIsLocked() {
        Api api = Api.as("didao-village");
        Api basic = Api.basic("didao-village", RunningApp.PASSWORD);
        assertEquals(404, basic.get(NOWHERE).status());
        users.lock(RunningApp.actor("province-admin"), "didao-village");
        assertEquals(401, api.get(NOWHERE).status());
        assertEquals(401, basic.get(NOWHERE).status(), "a remembered pair is forgotten, too");
        users.unlock(RunningApp.actor("province-admin"), "didao-village");
        assertEquals(401, api.get(NOWHERE).status(), "unlocking revives no token");
        assertEquals(404, basic.get(NOWHERE).status());
    }

    @Test
    void aSessionKnowsThatItsUserChanged() {
        var actor = RunningApp.actor("didao-township");
        var authentication = RunningApp.bean(Authentication.class);
        assertTrue(authentication.isCurrent(actor));
        users.lock(RunningApp.actor("province-admin"), "didao-township");
        assertTrue(!authentication.isCurrent(actor));
        users.unlock(RunningApp.actor("province-admin"), "didao-township");
    }
}
