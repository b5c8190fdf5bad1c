package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {
    private static final String TOKENS = "/api/v1/tokens";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"username": "a", "password": 5}            | password | 应为文字
            {"username": "a", "password": true}         | password | 应为文字
            {"username": ["a"], "password": "b"}        | username | 类型不对
            {"username": "a", "pasword": "b"}           | pasword  | 没有这个字段
            {"username": "a", "username": "b"}          | username | 字段重复
            {"username": "a", "password": "b"} {}       | ``       | 多余的内容
            {"username": "a", "password": "b"           | password | JSON 格式错误
            {"username": "a" "password": "b"}           | username | JSON 格式错误
            not json                                    | ``       | JSON 格式错误
            []                                          | ``       | 应为对象
            "text"                                      | ``       | 应为对象
            {"username": "a"}                           | password | 缺少密码
            {"password": "b"}                           | username | 缺少用户名
            {"username": "a", "password": null}         | password | 缺少密码
            """)
    void saysWhereBadInputIsBad(String body, String path, String message) {
        Api.Answer answer = Api.anonymous().post(TOKENS, body);
        assertEquals(400, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.type());
        var problem = answer.json();
        assertEquals("urn:binggui:problem:bad-input", problem.get("type").textValue());
        assertEquals(400, problem.get("status").intValue());
        assertFalse(problem.get("detail").textValue().isBlank());
        var error = problem.get("errors").get(0);
        assertEquals(path, error.get("path").textValue(), answer.text());
        assertTrue(error.get("message").textValue().contains(message), answer.text());
    }

    @Test
    void asksForABody() {
        Api.Answer answer = Api.anonymous().post(TOKENS, "");
        assertEquals(400, answer.status());
        assertEquals("urn:binggui:problem:bad-input", answer.json().get("type").textValue());
    }

    @Test
    void tellsUnknownAddressesMethodsAndContents() {
        Api province = Api.as("province");
        problem(404, "not-found", province.get("/api/v1/nowhere"));
        problem(405, "method-not-allowed", province.send("PUT", TOKENS, "application/json", BodyPublishers.noBody()));
        problem(
                415,
                "unsupported-media-type",
                Api.anonymous().send("POST", TOKENS, "text/plain", BodyPublishers.ofString("x")));
    }

    @Test
    void refusesTenMegabytes() {
        String json = "{\"username\": \"" + "甲".repeat(3_400_000) + "\"}";
        problem(413, "too-large", Api.anonymous().post(TOKENS, json));
    }

    @Test
    void refusesTenMegabytesOfUnannouncedLength() {
        byte[] json = ("{\"username\": \"" + "a".repeat(10_000_000) + "\"}").getBytes(StandardCharsets.UTF_8);
        var body = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json));
        problem(413, "too-large", Api.anonymous().send("POST", TOKENS, "application/json", body));
    }

    @Test
    void refusesDeepNestingWithoutFalling() {
        Api.Answer answer = Api.anonymous().post(TOKENS, "[".repeat(100_000));
        assertEquals(400, answer.status());
        assertEquals("application/problem+json", answer.type());
    }

    private static void problem(int status, String type, Api.Answer answer) {
        assertEquals(status, answer.status(), answer.text());
        assertEquals("application/problem+json", answer.type());
        assertEquals("urn:binggui:problem:" + type, answer.json().get("type").textValue());
        assertEquals(status, answer.json().get("status").intValue());
    }
}
