package cn.binggui.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Calls the API as an outsider does.
 *
 * @param authorization the header's value; {@code null} for nobody
 */
public record Api(String url, @Nullable String authorization) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param type media type
     * @param text the body
     * @param retryAfter seconds to wait before asking again; 0 where the answer says nothing of it
     */
    public record Answer(int status, String type, String text, long retryAfter) {
        public JsonNode json() {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    public static Api anonymous() {
        return new Api(RunningApp.url(), null);
    }

    public static Api basic(String username, String password) {
        String pair = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new Api(RunningApp.url(), "Basic " + pair);
    }

    public static Api bearer(String token) {
        return new Api(RunningApp.url(), "Bearer " + token);
    }

    /** Returns the API as a demonstration user sees it, by a token. */
    public static Api as(String username) {
        return bearer(token(username, RunningApp.PASSWORD));
    }

    public static String token(String username, String password) {
        Answer answer = anonymous().post("/api/v1/tokens", credentials(username, password));
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
        return answer.json().get("token").textValue();
    }

    public static String credentials(String username, String password) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password);
    }

    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, "application/json", BodyPublishers.ofString(json));
    }

    public Answer send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .method(method, body)
                .header("Content-Type", contentType);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    response.headers().firstValueAsLong("Retry-After").orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
