package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.core.identity.Users;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiAuthenticationTest {
    private static final String NOWHERE = "/api/v1/nowhere";

    @Test
    void asksStrangersToLogIn() {
        Api.Answer answer = Api.anonymous().get(NOWHERE);
        assertEquals(401, answer.status());
        assertEquals("application/problem+json", answer.type());
        assertEquals(
                "urn:binggui:problem:unauthenticated", answer.json().get("type").textValue());
    }

    @Test
    void acceptsBasicAndBearer() {
        assertEquals(
                404, Api.basic("province", RunningApp.PASSWORD).get(NOWHERE).status());
        assertEquals(404, Api.as("province").get(NOWHERE).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic !!!",
                "Basic bm9jb2xvbg==",
                "Bearer",
                "Bearer x",
                "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "Digest abc",
                "Negotiate"
            })
    void refusesWhatProvesNothing(String authorization) {
        assertEquals(401, new Api(RunningApp.url(), authorization).get(NOWHERE).status());
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownNameAlike() {
        Api.Answer wrong = Api.basic("daye-admin", "wrong-password").get(NOWHERE);
        Api.Answer unknown = Api.basic("no-such-user", "wrong-password").get(NOWHERE);
        assertEquals(401, wrong.status());
        assertEquals(wrong.text(), unknown.text());
    }

    @Test
    void serversHealthAndDescriptionNeedNoLogIn() {
        assertEquals(200, Api.anonymous().get("/api/health").status());
        assertEquals(200, Api.anonymous().get("/api/openapi/").status());
        assertTrue(Api.anonymous().get("/api/openapi/binggui.yml").text().contains("/api/v1/tokens"));
    }

    @Test
    void slowsGuessingDown() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertEquals(
                    401,
                    Api.basic("guessed-user", "guess-" + attempt).get(NOWHERE).status());
        }
        Api.Answer answer = Api.basic("guessed-user", "guess-5").get(NOWHERE);
        assertEquals(429, answer.status());
        assertTrue(answer.json().get("detail").textValue().startsWith("密码错误次数过多，请在 "), answer.text());
        assertTrue(answer.retryAfter() > 0 && answer.retryAfter() <= 30, "Retry-After: " + answer.retryAfter());
        Api.Answer token = Api.anonymous().post("/api/v1/tokens", Api.credentials("guessed-user", "guess-6"));
        assertEquals(429, token.status());
    }

    @Test
    void aOneTimePasswordOpensNothingButItsChange() {
        var users = RunningApp.bean(Users.class);
        String oneTime = users.resetPassword(RunningApp.actor("province-admin"), "xiangning-evaluator2");
        assertEquals(
                403, Api.basic("xiangning-evaluator2", oneTime).get(NOWHERE).status());
        assertEquals(
                403,
                Api.anonymous()
                        .post("/api/v1/tokens", Api.credentials("xiangning-evaluator2", oneTime))
                        .status());
    }
}
