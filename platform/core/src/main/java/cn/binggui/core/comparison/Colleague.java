package cn.binggui.core.comparison;

import io.micronaut.core.annotation.Introspected;

/**
 * A person with whom a scenario may be shared.
 *
 * @param username log-in name
 * @param displayName Chinese name
 */
@Introspected
public record Colleague(String username, String displayName) {}
