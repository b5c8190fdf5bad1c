package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class NetworkAddressTest {
    @Test
    void anIpv4AddressIsANetworkOfItsOwn() {
        assertEquals("192.0.2.7", NetworkAddress.networkOf("192.0.2.7"));
        assertNotEquals(NetworkAddress.networkOf("192.0.2.7"), NetworkAddress.networkOf("192.0.2.8"));
    }

    @Test
    void anIpv6NetworkHasSixtyFourBits() {
        assertEquals(NetworkAddress.networkOf("2001:db8:1:2::1"), NetworkAddress.networkOf("2001:db8:1:2:ffff:0:0:9"));
        assertNotEquals(NetworkAddress.networkOf("2001:db8:1:2::1"), NetworkAddress.networkOf("2001:db8:1:3::1"));
    }

    @Test
    void bracketsDoNotMatter() {
        assertEquals(NetworkAddress.networkOf("2001:db8::1"), NetworkAddress.networkOf("[2001:db8::1]"));
        assertEquals("2001:db8::1", NetworkAddress.plain("[2001:db8::1]"));
    }

    @Test
    void anIpv4AddressInIpv6ClothesIsTheSame() {
        assertEquals(NetworkAddress.networkOf("192.0.2.7"), NetworkAddress.networkOf("::ffff:192.0.2.7"));
    }

    @Test
    void whatIsNoAddressIsOnePlace() {
        assertEquals("unknown", NetworkAddress.networkOf("unknown"));
    }
}
