package cn.binggui.core.identity;

import cn.binggui.core.access.Actor;

/**
 * A user as administrators see one.
 *
 * @param actor who it is and what it may
 * @param locked whether it cannot log in
 */
public record User(Actor actor, boolean locked) {}
