package cn.binggui.app.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * The reverse proxies whose word is taken for where a request comes from.
 *
 * <p>Anybody can write {@code X-Forwarded-For}. It is believed only from an address that the deployment names, and only its last
 * entry that is no such proxy itself: what stands before it is what the client claims.
 */
@Singleton
final class TrustedProxies implements HttpConfiguration.Customizer {
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<Network> networks;

    /**
     * Reads the setting.
     *
     * @param setting addresses and networks such as {@code 10.0.0.0/8}, set apart by commas; empty for none
     * @throws IllegalArgumentException in Chinese, naming the entry that is wrong
     */
    TrustedProxies(@Value("${binggui.trusted-proxy:}") String setting) {
        networks = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Network::parse)
                .toList();
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (networks.isEmpty()
                || !(request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer)
                || !trusts(peer.getAddress())) {
            return request;
        }
        InetAddress client = client(request.getHeaders().getCSV(FORWARDED_FOR, false));
        boolean secure = "https".equalsIgnoreCase(request.getHeaders().get(FORWARDED_PROTO));
        return new Forwarded(request, client == null ? peer : new InetSocketAddress(client, 0), secure);
    }

    boolean trusts(@Nullable InetAddress address) {
        return address != null && networks.stream().anyMatch(network -> network.contains(address));
    }

    /**
     * Returns who spoke to the outermost proxy that is trusted.
     *
     * @param hops the header's entries, the client's own claims first
     * @return {@code null} where the header says nothing that can be read
     */
    @Nullable
    InetAddress client(List<String> hops) {
        InetAddress last = null;
        for (String hop : hops.reversed()) {
            try {
                last = InetAddress.ofLiteral(hop);
            } catch (IllegalArgumentException e) {
                return last;
            }
            if (!trusts(last)) {
                return last;
            }
        }
        return last;
    }

    private record Network(byte[] address, int bits) {
        static Network parse(String entry) {
            int slash = entry.indexOf('/');
            try {
                byte[] address = InetAddress.ofLiteral(slash < 0 ? entry : entry.substring(0, slash))
                        .getAddress();
                int most = address.length * Byte.SIZE;
                int bits = slash < 0 ? most : Integer.parseInt(entry.substring(slash + 1));
                if (bits < 0 || bits > most) {
                    throw new IllegalArgumentException(entry);
                }
                return new Network(address, bits);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "BINGGUI_TRUSTED_PROXY 应为 IP 地址或网段（如 10.0.0.0/8），多个以逗号分隔：" + entry, e);
            }
        }

        boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % Byte.SIZE;
                if (((address[bit / Byte.SIZE] ^ bytes[bit / Byte.SIZE]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class Forwarded extends Request.Wrapper {
        private final ConnectionMetaData connection;
        private final boolean secure;

        Forwarded(Request request, InetSocketAddress client, boolean secure) {
            super(request);
            this.secure = secure || request.isSecure();
            connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }
    }
}
