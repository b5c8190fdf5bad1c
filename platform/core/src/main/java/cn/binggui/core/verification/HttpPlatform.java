package cn.binggui.core.verification;

import static cn.binggui.core.verification.VerificationFailure.Kind.FORGOTTEN;
import static cn.binggui.core.verification.VerificationFailure.Kind.MALFORMED;
import static cn.binggui.core.verification.VerificationFailure.Kind.REFUSED;
import static cn.binggui.core.verification.VerificationFailure.Kind.UNAVAILABLE;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A platform that speaks JSON over HTTP.
 *
 * <p>{@code POST {base}/verifications} with the request and its id as {@code Idempotency-Key} answers {@code {"receipt": "…"}};
 * {@code GET {base}/verifications/{receipt}} answers 200 with the report, 202 or 204 while it is not ready, 404 where it is not known.
 */
final class HttpPlatform implements VerificationPlatform {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(15);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Channel channel;
    private final URI base;
    private final Token token;
    private final HttpClient client;

    /** Where the bearer token comes from. */
    interface Token {
        String get() throws VerificationFailure;
    }

    /**
     * Reaches a platform.
     *
     * @throws IllegalArgumentException in Chinese where the address is neither https nor http on the loopback
     */
    HttpPlatform(Channel channel, URI base, Token token, HttpClient client) {
        String host = base.getHost();
        boolean isSafe = "https".equals(base.getScheme()) || "http".equals(base.getScheme()) && isLoopback(host);
        if (!isSafe || host == null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("核对平台地址应形如 https://主机/路径；只有本机地址可以用 http");
        }
        if (base.getRawUserInfo() != null) {
            throw new IllegalArgumentException("核对平台地址中不能写用户名和密码，请使用令牌");
        }
        this.channel = channel;
        this.base = URI.create(base.toString().replaceFirst("/+$", ""));
        this.token = token;
        this.client = client;
    }

    private static boolean isLoopback(String host) {
        return host != null && LOOPBACK.contains(host);
    }

    /** Returns a client that follows nobody elsewhere: requests hold identities. */
    static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String submit(VerificationRequest request) throws VerificationFailure {
        HttpResponse<byte[]> answer = send(to("/verifications")
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", Long.toString(request.id()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(ExchangeFormat.request(request))));
        requireSuccess(answer.statusCode());
        String reference = ExchangeFormat.reference(answer.body());
        if (reference == null) {
            throw new VerificationFailure(MALFORMED, "核对平台没有给出有效的回执");
        }
        return reference;
    }

    @Override
    public Optional<VerificationReport> poll(Receipt receipt) throws VerificationFailure {
        HttpResponse<byte[]> answer =
                send(to("/verifications/" + receipt.reference()).GET());
        switch (answer.statusCode()) {
            case 202, 204 -> {
                return Optional.empty();
            }
            case 404, 410 -> throw new VerificationFailure(FORGOTTEN, "核对平台查不到该回执，将重新发送");
            default -> requireSuccess(answer.statusCode());
        }
        return switch (ExchangeFormat.read(answer.body(), receipt)) {
            case Answer.Fitting fitting -> Optional.of(fitting.report());
            case Answer.Incomplete() -> throw new VerificationFailure(MALFORMED, "反馈不完整");
            case Answer.Unfit unfit -> throw new VerificationFailure(MALFORMED, unfit.reason());
        };
    }

    private HttpRequest.Builder to(String path) throws VerificationFailure {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWERING)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.get());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws VerificationFailure {
        try {
            return client.send(
                    request.build(),
                    HttpResponse.BodyHandlers.limiting(
                            HttpResponse.BodyHandlers.ofByteArray(), ExchangeFormat.LONGEST));
        } catch (IOException e) {
            throw new VerificationFailure(UNAVAILABLE, "核对平台连接不上、超时或答复过长，稍后自动重试");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new VerificationFailure(UNAVAILABLE, "发送被中断，稍后自动重试");
        }
    }

    /** What the platform says is not passed on: it may repeat whom it was asked about. */
    private static void requireSuccess(int status) throws VerificationFailure {
        if (status == 401 || status == 403) {
            throw new VerificationFailure(UNAVAILABLE, "核对平台不认可本县的令牌（状态码 %d），请联系系统管理员".formatted(status));
        }
        if (status >= 400 && status < 500 && status != 408 && status != 429) {
            throw new VerificationFailure(REFUSED, "核对平台不接受该申请（状态码 %d），请联系核对机构".formatted(status));
        }
        if (status < 200 || status >= 300) {
            throw new VerificationFailure(UNAVAILABLE, "核对平台暂时不能服务（状态码 %d），稍后自动重试".formatted(status));
        }
    }
}
