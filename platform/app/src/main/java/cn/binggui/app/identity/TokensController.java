package cn.binggui.app.identity;

import cn.binggui.app.api.ClientAddress;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.AccessTokens;
import cn.binggui.core.identity.Authentication;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives and takes back access tokens. */
@Controller("/api/v1/tokens")
@Tag(name = "访问令牌")
class TokensController {
    private final Authentication authentication;
    private final AccessTokens tokens;

    TokensController(Authentication authentication, AccessTokens tokens) {
        this.authentication = authentication;
        this.tokens = tokens;
    }

    /**
     * A name and a password.
     *
     * @param username log-in name
     * @param password the password
     */
    record Credentials(@Nullable String username, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }

    /**
     * A token.
     *
     * @param token stands in {@code Authorization: Bearer}
     * @param expiresAt end of its twelve hours
     */
    record Token(String token, Instant expiresAt) {}

    @Post
    @Operation(summary = "用用户名和密码换取访问令牌", description = "令牌 12 小时内有效；修改密码、角色或锁定用户时立即失效。")
    @SecurityRequirements
    Token create(@Body Credentials credentials, @Parameter(hidden = true) HttpRequest<?> request) {
        String username = credentials.username();
        String password = credentials.password();
        List<Refusal.Mistake> mistakes = new ArrayList<>();
        if (username == null || username.isBlank()) {
            mistakes.add(new Refusal.Mistake("username", "缺少用户名"));
        }
        if (password == null || password.isEmpty()) {
            mistakes.add(new Refusal.Mistake("password", "缺少密码"));
        }
        if (username == null || password == null || !mistakes.isEmpty()) {
            throw Refusal.badInput(mistakes);
        }
        String address = ClientAddress.of(request);
        Actor actor = authentication.login(username, password, address);
        if (actor.mustChangePassword()) {
            throw Refusal.forbidden("您使用的是一次性密码，请先在网页登录并修改密码");
        }
        AccessTokens.Issued issued = tokens.issue(actor, address);
        return new Token(issued.token(), issued.expiresAt());
    }

    @Delete
    @Operation(summary = "作废本次请求所用的访问令牌")
    HttpResponse<?> revoke(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) @Header("Authorization") String authorization) {
        int space = authorization.indexOf(' ');
        tokens.revoke(actor, authorization.substring(space + 1).strip());
        return HttpResponse.noContent();
    }
}
