package cn.binggui.core.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Over a real socket, against a server that answers as each test tells it to. */
class HttpPlatformTest {
    private final HttpClient client = HttpPlatform.client();
    private final List<String> heard = new ArrayList<>();
    private HttpServer server;
    private volatile int status = 200;
    private volatile byte[] body = new byte[0];
    private HttpPlatform platform;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:9/elsewhere");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        platform = platform("http://127.0.0.1:" + server.getAddress().getPort() + "/base/");
    }

    @AfterEach
    void close() {
        server.stop(0);
        client.shutdownNow();
    }

    private HttpPlatform platform(String address) {
        return new HttpPlatform(Channel.HTTP, URI.create(address), () -> "t0ken", client);
    }

    private void answers(int code, String text) {
        status = code;
        body = text.getBytes(StandardCharsets.UTF_8);
    }

    private VerificationFailure.Kind refused() {
        return assertThrows(VerificationFailure.class, () -> platform.submit(Asked.REQUEST))
                .kind();
    }

    @Test
    void sendsUnderTheRequestsKeyAndKeepsTheReceipt() throws Exception {
        answers(202, "{\"receipt\":\"r-1\"}");
        assertEquals("r-1", platform.submit(Asked.REQUEST));
        answers(204, "");
        Receipt receipt = new Receipt(Asked.ID, Asked.COUNTY, Asked.RECEIPT.members(), "r-1");
        assertEquals(Optional.empty(), platform.poll(receipt));
        answers(200, Asked.answer());
        assertEquals("符合", platform.poll(receipt).orElseThrow().conclusion());
        assertEquals(
                List.of(
                        "POST /base/verifications Bearer t0ken 4711",
                        "GET /base/verifications/r-1 Bearer t0ken null",
                        "GET /base/verifications/r-1 Bearer t0ken null"),
                heard);
    }

    @ParameterizedTest
    @CsvSource({
        "302, UNAVAILABLE",
        "400, REFUSED",
        "401, UNAVAILABLE",
        "408, UNAVAILABLE",
        "422, REFUSED",
        "429, UNAVAILABLE",
        "500, UNAVAILABLE",
        "503, UNAVAILABLE"
    })
    void tellsWhatPassesFromWhatDoesNot(int code, VerificationFailure.Kind kind) {
        answers(code, "{\"detail\":\"核对某人 不存在\"}");
        VerificationFailure failure = assertThrows(VerificationFailure.class, () -> platform.submit(Asked.REQUEST));
        assertEquals(kind, failure.kind());
        assertFalse(failure.getMessage().contains("核对某人"), "nothing of what the platform says");
        assertEquals(1, heard.size(), "a redirection is not followed");
    }

    @Test
    void aReceiptThatIsForgottenIsNoEnd() {
        answers(404, "");
        VerificationFailure failure = assertThrows(VerificationFailure.class, () -> platform.poll(Asked.RECEIPT));
        assertEquals(VerificationFailure.Kind.FORGOTTEN, failure.kind());
    }

    @Test
    void refusesAnswersThatDoNotFitOrHaveNoEnd() {
        answers(200, "{\"receipt\":\"../../x\"}");
        assertEquals(VerificationFailure.Kind.MALFORMED, refused());
        answers(200, Asked.answer().replace("PENSION", "X"));
        assertEquals(
                VerificationFailure.Kind.MALFORMED,
                assertThrows(VerificationFailure.class, () -> platform.poll(Asked.RECEIPT))
                        .kind());
        answers(200, " ".repeat(ExchangeFormat.LONGEST + 1));
        assertEquals(VerificationFailure.Kind.UNAVAILABLE, refused());
    }

    @Test
    void aPlatformThatIsAwayIsUnavailable() {
        server.stop(0);
        assertEquals(VerificationFailure.Kind.UNAVAILABLE, refused());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://platform.example/",
                "http://127.0.0.1.example/",
                "ftp://127.0.0.1/",
                "https:///path",
                "https://user:word@platform.example/",
                "https://platform.example/?a=b",
                "platform.example"
            })
    void takesNoAddressOnWhichIdentitiesWouldBeRead(String address) {
        assertThrows(IllegalArgumentException.class, () -> platform(address));
    }

    @Test
    void takesHttpsAndTheLoopback() {
        for (String address : List.of("https://platform.example/api", "http://localhost:1/", "http://[::1]:1/")) {
            assertTrue(platform(address).name().contains("接口"));
        }
    }
}
