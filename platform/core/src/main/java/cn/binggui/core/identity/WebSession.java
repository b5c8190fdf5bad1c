package cn.binggui.core.identity;

import java.time.Instant;

/**
 * A browser in which somebody is logged in.
 *
 * @param id by which its owner ends it
 * @param startedAt when the person logged in
 * @param seenAt when the person last did something, to the minute
 * @param address the browser's network address at the log-in
 * @param browser browser and system, for example {@code Chrome · Windows}
 * @param mine whether it is the one that asks
 */
public record WebSession(long id, Instant startedAt, Instant seenAt, String address, String browser, boolean mine) {}
