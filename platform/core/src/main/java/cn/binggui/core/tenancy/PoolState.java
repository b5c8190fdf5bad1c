package cn.binggui.core.tenancy;

/**
 * How busy a database server's pool is.
 *
 * @param server as the registry names it
 * @param active connections at work
 * @param idle connections at rest
 * @param waiting threads that wait for a connection
 * @param size the greatest number of connections
 */
public record PoolState(String server, int active, int idle, int waiting, int size) {}
