package cn.binggui.app.verification;

import cn.binggui.core.StoredJson;
import cn.binggui.core.verification.VerificationSimulation;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A verification platform that makes everything up, on this machine's loopback alone.
 *
 * <p>It speaks what a real one is expected to speak over HTTP. Its answers take a moment; it remembers the latest ones until it ends.
 */
@Singleton
@Requires(property = "binggui.demo", value = "true")
public class SimulatedPlatform implements VerificationSimulation {
    private static final String PATH = "/verifications";
    private static final int LONGEST = 1 << 20;
    private static final int REMEMBERED = 10_000;
    private static final Duration THINKING = Duration.ofSeconds(2);

    private final String token = token(new SecureRandom());
    private final Map<String, Prepared> prepared = new LinkedHashMap<>();
    private final Clock clock;
    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;
    private volatile int port;

    private record Prepared(String report, Instant ready) {}

    SimulatedPlatform(Clock clock) {
        this.clock = clock;
    }

    /** Begins to listen: on a free port the first time, on the same one later. */
    public synchronized void start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(loopback(), port), 0);
            ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
            started.createContext(PATH, this::answer);
            started.setExecutor(workers);
            started.start();
            server = started;
            threads = workers;
            port = started.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated platform cannot listen", e);
        }
    }

    /** Stops listening; what it was asked stays known. */
    @PreDestroy
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public Optional<URI> address() {
        return port == 0 ? Optional.empty() : Optional.of(URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public String token() {
        return token;
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (!isKnown(exchange.getRequestHeaders().getFirst("Authorization"))) {
                say(exchange, 401, "{}");
            } else if (exchange.getRequestMethod().equals("POST") && path.equals(PATH)) {
                receive(exchange);
            } else if (exchange.getRequestMethod().equals("GET") && path.startsWith(PATH + "/")) {
                tell(exchange, path.substring(PATH.length() + 1));
            } else {
                say(exchange, 404, "{}");
            }
        }
    }

    private boolean isKnown(@Nullable String authorization) {
        return authorization != null
                && MessageDigest.isEqual(
                        authorization.getBytes(StandardCharsets.UTF_8),
                        ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private void receive(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST + 1);
        try {
            Map<String, Object> request = StoredJson.entries(StoredJson.read(new String(body, StandardCharsets.UTF_8)));
            boolean isAgreed = Boolean.TRUE.equals(request.get("consent"));
            if (body.length > LONGEST || key == null || !key.equals(request.get("request")) || !isAgreed) {
                say(exchange, 400, "{}");
                return;
            }
            remember(key, SimulatedReport.of(request));
            say(exchange, 202, StoredJson.write(Map.of("receipt", "sim-" + key)));
        } catch (IllegalStateException e) {
            say(exchange, 400, "{}");
        }
    }

    private synchronized void remember(String request, String report) {
        prepared.putIfAbsent(
                "sim-" + request, new Prepared(report, clock.instant().plus(THINKING)));
        Iterator<String> oldest = prepared.keySet().iterator();
        while (prepared.size() > REMEMBERED && oldest.hasNext()) {
            oldest.next();
            oldest.remove();
        }
    }

    private synchronized @Nullable Prepared recall(String receipt) {
        return prepared.get(receipt);
    }

    private void tell(HttpExchange exchange, String receipt) throws IOException {
        Prepared found = recall(receipt);
        if (found == null) {
            say(exchange, 404, "{}");
        } else if (clock.instant().isBefore(found.ready())) {
            say(exchange, 202, "{}");
        } else {
            say(exchange, 200, found.report());
        }
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static String token(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
