package cn.binggui.app.notice;

import cn.binggui.app.MovableClock;
import cn.binggui.app.RunningApp;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.RuntimeBeanDefinition;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Another node on the shared program's databases, with a clock of its own; it believes what a proxy says of the client. */
final class NoticeServer implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    final MovableClock clock;
    private final ApplicationContext context;

    NoticeServer(Instant now) {
        clock = new MovableClock(now);
        Map<String, Object> properties = new HashMap<>(RunningApp.ofItsNode());
        properties.put("micronaut.server.host", "127.0.0.1");
        properties.put("micronaut.server.port", 0);
        properties.put("binggui.trusted-proxy", "127.0.0.1");
        context = ApplicationContext.builder()
                .banner(false)
                .properties(properties)
                .beanDefinitions(RuntimeBeanDefinition.builder(Clock.class, () -> clock)
                        .singleton(true)
                        .replaces(Clock.class)
                        .build())
                .start();
        context.getBean(EmbeddedServer.class).start();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    String url() {
        return "http://127.0.0.1:" + context.getBean(EmbeddedServer.class).getPort();
    }

    /** Asks as somebody who has never asked before. */
    HttpResponse<String> get(String path) {
        int client = CLIENTS.incrementAndGet();
        return get(path, "10.9.%d.%d".formatted(client / 250, client % 250 + 1));
    }

    /** Asks from a network address. */
    HttpResponse<String> get(String path, String address) {
        return send(HttpRequest.newBuilder(URI.create(url() + path)).header("X-Forwarded-For", address));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
