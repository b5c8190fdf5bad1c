package cn.binggui.core.notice;

import java.net.URI;

/** The address under which the public reaches this program. */
public interface PublicAddress {
    /** Returns scheme, host and port, without a slash at the end. */
    URI base();
}
