package cn.binggui.app.notice;

import cn.binggui.core.identity.NetworkAddress;
import jakarta.inject.Singleton;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Stands before every public page, whatever becomes of the request: no index, no copy, no frame, no script, and not too often.
 *
 * <p>It is the web container's filter and not the controllers', so that no spelling of an address leads past it.
 */
@Singleton
public class PublicPages extends HttpFilter {
    /** The container's patterns of the pages: everything below them belongs to the public. */
    public static final List<String> PATTERNS = List.of("/notices/*", "/notice/*", "/robots.txt");

    private static final int TOO_MANY = 429;
    private static final Map<String, String> HEADERS = Map.of(
            "X-Robots-Tag",
            "noindex, nofollow, noarchive",
            "Cache-Control",
            "no-store",
            "Referrer-Policy",
            "no-referrer",
            "X-Frame-Options",
            "DENY",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Content-Security-Policy",
            "default-src 'none'; style-src '" + Stylesheet.HASH
                    + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");

    private final transient RequestAllowance allowance;

    PublicPages(RequestAllowance allowance) {
        this.allowance = allowance;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HEADERS.forEach(response::setHeader);
        Duration wait = allowance.ask(NetworkAddress.networkOf(request.getRemoteAddr()));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(TOO_MANY);
        response.setHeader(
                "Retry-After", Long.toString(wait.plusNanos(999_999_999).toSeconds()));
        response.setContentType(Html.MEDIA_TYPE);
        response.getOutputStream().write(MessagePages.tooMany().getBytes(StandardCharsets.UTF_8));
    }
}
