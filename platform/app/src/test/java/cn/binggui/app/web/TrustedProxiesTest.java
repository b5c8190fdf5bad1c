package cn.binggui.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server that answers where it thinks a request comes from. */
class TrustedProxiesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "                      | 198.51.100.7                         | 127.0.0.1",
                "192.0.2.0/24          | 198.51.100.7                         | 127.0.0.1",
                "127.0.0.1             | 198.51.100.7                         | 198.51.100.7",
                "127.0.0.0/8           | 203.0.113.5, 198.51.100.7            | 198.51.100.7",
                "127.0.0.1,10.0.0.0/8  | 203.0.113.5, 198.51.100.7, 10.1.2.3  | 198.51.100.7",
                "127.0.0.1,10.0.0.0/8  | 10.9.9.9, 10.1.2.3                   | 10.9.9.9",
                "127.0.0.1             | 203.0.113.5, nonsense                | 127.0.0.1",
                "127.0.0.1,10.0.0.0/8  | nonsense, 10.1.2.3                   | 10.1.2.3",
                "127.0.0.1             | 2001:db8::7                          | [2001:db8:0:0:0:0:0:7]"
            })
    void believesOnlyWhomTheDeploymentNames(String trusted, String header, String client)
            throws IOException, InterruptedException {
        assertEquals(client + " http", ask(trusted == null ? "" : trusted, "X-Forwarded-For", header));
    }

    @Test
    void withoutAHeaderTheProxyItselfAsks() throws IOException, InterruptedException {
        assertEquals("127.0.0.1 http", ask("127.0.0.1", "X-Other", "198.51.100.7"));
    }

    @Test
    void aTrustedProxySaysWhetherTheConnectionIsSecure() throws IOException, InterruptedException {
        assertEquals("127.0.0.1 https", ask("127.0.0.1", "X-Forwarded-Proto", "https"));
        assertEquals("127.0.0.1 http", ask("", "X-Forwarded-Proto", "https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x"})
    void namesTheSettingThatIsWrong(String setting) {
        var thrown = assertThrows(IllegalArgumentException.class, () -> new TrustedProxies("127.0.0.1, " + setting));
        assertTrue(String.valueOf(thrown.getMessage()).contains(setting), thrown.getMessage());
    }

    private static String ask(String trusted, String header, String value) throws IOException, InterruptedException {
        var server = new Server();
        try {
            var configuration = new HttpConfiguration();
            configuration.addCustomizer(new TrustedProxies(trusted));
            var connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
            connector.setHost("127.0.0.1");
            server.addConnector(connector);
            server.setHandler(new WhoAsks());
            server.start();
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + connector.getLocalPort()))
                    .header(header, value)
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                return client.send(request, HttpResponse.BodyHandlers.ofString())
                        .body();
            }
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            LifeCycle.stop(server);
        }
    }

    private static final class WhoAsks extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            Content.Sink.write(
                    response,
                    true,
                    Request.getRemoteAddr(request) + (request.isSecure() ? " https" : " http"),
                    callback);
            return true;
        }
    }
}
