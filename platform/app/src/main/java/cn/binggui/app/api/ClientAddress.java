package cn.binggui.app.api;

import io.micronaut.http.HttpRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Where a request of the API comes from. */
public final class ClientAddress {
    private ClientAddress() {}

    /** Returns the client's network address as the web server knows it, behind proxies that the deployment trusts. */
    public static String of(HttpRequest<?> request) {
        InetSocketAddress remote = request.getRemoteAddress();
        InetAddress address = remote.getAddress();
        return address == null ? remote.getHostString() : address.getHostAddress();
    }
}
