package cn.binggui.app.web;

import cn.binggui.app.RunningApp;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the screens over HTTP as a browser does, and draws nothing: it loads the page, asks for the first state, opens the
 * push channel, tells where it navigates to and acknowledges what it was sent.
 *
 * <p>The exchange is the one that Chromium has with the same pages.
 */
final class PlainBrowser {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WINDOW = "v-sh=768&v-sw=1366&v-wh=768&v-ww=1366&v-bh=768&v-bw=1366&v-tzo=0&v-dstd=0"
            + "&v-rtzo=0&v-dston=false&v-tzid=UTC&v-td=false&v-pr=1&v-np=Linux%20x86_64";

    /** Held for as long as a browser's tab would hold them. */
    private final List<WebSocket> pushes = new ArrayList<>();

    private String cookie = "";

    /** A tab and its key against forgery. */
    private record Tab(int ui, String key) {}

    /** A push channel; it is there once the server has sent its first frame. */
    private static final class Push implements WebSocket.Listener {
        private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

        static WebSocket open(String path, String cookie) {
            var push = new Push();
            WebSocket socket = CLIENT.newWebSocketBuilder()
                    .header("Cookie", cookie)
                    .buildAsync(URI.create(RunningApp.url().replaceFirst("http", "ws") + path), push)
                    .join();
            push.ready.orTimeout(30, TimeUnit.SECONDS).join();
            return socket;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            ready.complete(true);
            socket.request(1);
            return null;
        }
    }

    /** Logs in through the form. */
    void logIn(String username) {
        Tab tab = open("login");
        JsonNode form = navigate(tab, "login");
        ObjectNode event = event(nodeOf(form, "vaadin-login-form"), "login");
        event.putObject("data")
                .put("event.detail.username", username)
                .put("event.detail.password", RunningApp.PASSWORD);
        String before = cookie;
        String answer = uidl(tab, 1, event).toString();
        if (cookie.equals(before) || !answer.contains("window.open")) {
            throw new IllegalStateException("nobody was logged in: " + answer);
        }
        // the browser leaves the page of the form; the server forgets it some heartbeats later
        pushes.removeLast().abort();
    }

    /**
     * Opens a page in a new tab.
     *
     * @return everything that the page was made of
     */
    String show(String path) {
        Tab tab = open(path);
        JsonNode page = navigate(tab, path);
        // what a page sends by itself once it is drawn; the server keeps an answer until it knows that it arrived
        uidl(tab, 1);
        return page.toString();
    }

    private Tab open(String path) {
        send(request("/" + path).GET());
        String location = URLEncoder.encode(path, StandardCharsets.UTF_8);
        JsonNode config = read(send(request("/?v-r=init&location=%s&query=&%s".formatted(location, WINDOW))
                        .GET()))
                .get("appConfig");
        JsonNode first = config.get("uidl");
        int ui = config.get("v-uiId").intValue();
        String channel =
                "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=4.0.1"
                                .formatted(ui, first.get("Vaadin-Push-ID").textValue())
                        + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true"
                        + "&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true&X-Vaadin-LastSeenServerSyncId=0";
        pushes.add(Push.open(channel, cookie));
        return new Tab(ui, first.get("Vaadin-Security-Key").textValue());
    }

    private JsonNode navigate(Tab tab, String path) {
        ObjectNode event = event(1, "ui-navigate");
        event.putObject("data")
                .put("route", "/" + path)
                .put("query", "")
                .put("appShellTitle", "并轨")
                .put("trigger", "")
                .putObject("historyState")
                .put("idx", 0);
        return uidl(tab, 0, event);
    }

    private JsonNode uidl(Tab tab, int number, ObjectNode... events) {
        ObjectNode body = JSON.createObjectNode();
        body.put("csrfToken", tab.key()).put("syncId", number).put("clientId", number);
        body.putArray("rpc").addAll(List.of(events));
        String answer = send(request("/?v-r=uidl&v-uiId=" + tab.ui())
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
        return read(answer.replaceFirst("^for\\(;;\\);", ""));
    }

    private static ObjectNode event(int node, String name) {
        return JSON.createObjectNode().put("type", "event").put("node", node).put("event", name);
    }

    private static int nodeOf(JsonNode answer, String tag) {
        JsonNode changes = answer.isArray() ? answer.get(0).get("changes") : answer.get("changes");
        for (JsonNode change : changes) {
            if (change.path("key").asText().equals("tag")
                    && change.path("value").asText().equals(tag)) {
                return change.get("node").intValue();
            }
        }
        throw new IllegalStateException("no " + tag + " in " + answer);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(RunningApp.url() + path))
                .header(
                        "User-Agent",
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36")
                .header("Accept", "text/html,application/json,*/*")
                .header("Accept-Language", "zh-CN");
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer + ": " + answer.body());
            }
            answer.headers().map().getOrDefault("set-cookie", List.of()).stream()
                    .filter(each -> each.startsWith("JSESSIONID="))
                    .forEach(each -> cookie = each.replaceFirst(";.*", ""));
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
