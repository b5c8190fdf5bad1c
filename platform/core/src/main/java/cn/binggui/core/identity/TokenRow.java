package cn.binggui.core.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A row of {@code access_token}; the token itself is stored nowhere. */
@MappedEntity("access_token")
record TokenRow(@Id String hash, long userId, int userVersion, Instant createdAt, Instant expiresAt, String address) {}
