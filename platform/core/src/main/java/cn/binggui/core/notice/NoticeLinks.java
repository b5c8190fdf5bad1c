package cn.binggui.core.notice;

import jakarta.inject.Singleton;
import java.net.URI;

/** The absolute links of notices, for the printed sheet and its QR code. */
@Singleton
public class NoticeLinks {
    private final PublicAddress address;

    NoticeLinks(PublicAddress address) {
        this.address = address;
    }

    /**
     * Returns the link that opens one notice as long as it stands.
     *
     * @param county the tenant's identifier
     */
    public URI of(String county, Notice notice) {
        return URI.create(address.base() + "/notice/" + new PublicToken(county, notice.token()).text());
    }

    /**
     * Returns the link to whatever stands in a village.
     *
     * @param county the tenant's identifier
     * @param village division code of twelve digits
     */
    public URI ofVillage(String county, String village) {
        return URI.create(address.base() + "/notices/" + county + "/" + village);
    }
}
