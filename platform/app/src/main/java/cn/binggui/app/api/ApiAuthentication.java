package cn.binggui.app.api;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.AccessTokens;
import cn.binggui.core.identity.Authentication;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Finds out who is asking, by HTTP Basic or a Bearer token, before anything below {@code /api} is answered.
 *
 * <p>Everything is closed but the few addresses named here.
 */
@ServerFilter("/api/**")
class ApiAuthentication {
    static final String ACTOR = "binggui.actor";

    private final Authentication authentication;
    private final AccessTokens tokens;

    ApiAuthentication(Authentication authentication, AccessTokens tokens) {
        this.authentication = authentication;
        this.tokens = tokens;
    }

    @RequestFilter
    void authenticate(HttpRequest<?> request) {
        if (isOpen(request)) {
            return;
        }
        String header = request.getHeaders().get("Authorization");
        if (header == null) {
            throw unauthenticated();
        }
        Actor actor = actor(header.strip(), ClientAddress.of(request));
        if (actor.mustChangePassword()) {
            throw Refusal.forbidden("您使用的是一次性密码，请先在网页登录并修改密码");
        }
        request.setAttribute(ACTOR, actor);
    }

    private static boolean isOpen(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/api/health")
                || path.equals("/api/openapi")
                || path.startsWith("/api/openapi/")
                || (path.equals("/api/v1/tokens") && request.getMethod() == HttpMethod.POST);
    }

    private Actor actor(String header, String address) {
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String credentials = space < 0 ? "" : header.substring(space + 1).strip();
        return switch (scheme.toLowerCase(Locale.ROOT)) {
            case "bearer" -> tokens.actorOf(credentials).orElseThrow(ApiAuthentication::unauthenticated);
            case "basic" -> basic(credentials, address);
            default -> throw unauthenticated();
        };
    }

    private Actor basic(String credentials, String address) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unauthenticated();
        }
        int colon = pair.indexOf(':');
        if (colon < 0) {
            throw unauthenticated();
        }
        return authentication.login(pair.substring(0, colon), pair.substring(colon + 1), address);
    }

    private static Refusal unauthenticated() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, ProblemType.UNAUTHENTICATED.advice());
    }
}
