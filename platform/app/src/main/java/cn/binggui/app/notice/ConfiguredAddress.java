package cn.binggui.app.notice;

import cn.binggui.core.notice.PublicAddress;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.net.URI;

/** The address that the deployment names; without one, the program's own on this machine. */
@Singleton
class ConfiguredAddress implements PublicAddress {
    private final String configured;
    private final BeanProvider<EmbeddedServer> server;

    ConfiguredAddress(@Value("${binggui.public-url:}") String configured, BeanProvider<EmbeddedServer> server) {
        this.configured = configured;
        this.server = server;
    }

    @Override
    public URI base() {
        // the port is known only once the server has started
        return URI.create(
                configured.isEmpty() ? "http://127.0.0.1:" + server.get().getPort() : configured);
    }
}
