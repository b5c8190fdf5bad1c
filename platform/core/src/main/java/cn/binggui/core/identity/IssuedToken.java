package cn.binggui.core.identity;

import java.time.Instant;

/**
 * A live access token as its owner sees it.
 *
 * @param id by which its owner ends it; from it nobody can tell the token
 * @param createdAt when it was given
 * @param expiresAt exclusive
 * @param address network address of whom it was given to
 */
public record IssuedToken(String id, Instant createdAt, Instant expiresAt, String address) {}
