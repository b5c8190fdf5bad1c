package cn.binggui.core.identity;

import cn.binggui.core.access.Actor;
import java.time.Instant;

/**
 * A user as administrators see one.
 *
 * @param actor who it is and what it may
 * @param locked whether it cannot log in
 * @param createdAt when it was created
 */
public record User(Actor actor, boolean locked, Instant createdAt) {}
