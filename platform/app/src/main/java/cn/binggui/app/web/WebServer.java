package cn.binggui.app.web;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import io.micronaut.servlet.engine.server.AbstractServletServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.concurrent.Executors;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Micronaut's embedded server: one Jetty with Vaadin on everything and Micronaut's controllers below {@code /api} and on public pages. */
@Singleton
class WebServer extends AbstractServletServer<Server> {
    private static final int STOP_MILLIS = 5000;

    WebServer(
            ApplicationContext context,
            ApplicationConfiguration application,
            HttpServerConfiguration http,
            WebContext web,
            TrustedProxies proxies)
            throws IOException {
        super(context, application, jetty(http, web, proxies));
    }

    private static Server jetty(HttpServerConfiguration http, WebContext web, TrustedProxies proxies)
            throws IOException {
        var threads = new QueuedThreadPool();
        threads.setVirtualThreadsExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("web-", 0).factory()));
        var jetty = new Server(threads);
        jetty.setStopTimeout(STOP_MILLIS);
        var configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.addCustomizer(proxies);
        // each open tab's push channel would keep such a cache of nearly 100 KB, and parse no further header with it
        configuration.setHeaderCacheSize(0);
        var connector = new ServerConnector(jetty, new HttpConnectionFactory(configuration));
        connector.setHost(http.getHost().orElse("127.0.0.1"));
        connector.setPort(Math.max(0, http.getPort().orElse(0)));
        jetty.addConnector(connector);
        jetty.setHandler(new GracefulHandler(web.handler()));
        jetty.setErrorHandler(new ApiErrorHandler());
        return jetty;
    }

    @Override
    protected void startServer() throws Exception {
        getServer().start();
    }

    @Override
    protected void stopServer() throws Exception {
        getServer().stop();
    }

    @Override
    public boolean isRunning() {
        return getServer().isRunning();
    }

    @Override
    public URI getURI() {
        return getServer().getURI();
    }

    @Override
    public URL getURL() {
        try {
            return getURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String getScheme() {
        return getURI().getScheme();
    }

    @Override
    public String getHost() {
        return getURI().getHost();
    }

    @Override
    public int getPort() {
        return getURI().getPort();
    }
}
