package cn.binggui.core.identity;

/**
 * Somebody with whom a person works on cases.
 *
 * @param id the user's key
 * @param name Chinese name
 * @param role Chinese name of the role
 */
public record Colleague(long id, String name, String role) {}
