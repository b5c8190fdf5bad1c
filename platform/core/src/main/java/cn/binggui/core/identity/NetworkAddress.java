package cn.binggui.core.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** The part of a client's address that tells one network from another. */
public final class NetworkAddress {
    private static final int NETWORK_BYTES = 8;

    private NetworkAddress() {}

    /** Returns an IPv4 address as it is, and the first 64 bits of an IPv6 address: one household or office holds all the rest. */
    public static String networkOf(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(plain(address));
            if (parsed instanceof Inet6Address) {
                byte[] network = Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES);
                return InetAddress.getByAddress(Arrays.copyOf(network, parsed.getAddress().length))
                                .getHostAddress()
                        + "/64";
            }
            return parsed.getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            // no address at all, for example of an unnamed local socket: still one place
            return address;
        }
    }

    /** Returns the address without the brackets that web servers put around IPv6. */
    static String plain(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
