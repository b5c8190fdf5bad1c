package cn.binggui.core.tenancy;

import io.micronaut.context.annotation.EachProperty;
import io.micronaut.context.annotation.Parameter;

/**
 * A database server that holds counties' databases.
 *
 * @param name as the registry names it; {@code main} is the one that holds the platform's own database, too
 * @param url {@code jdbc:mysql://host:port/database}; the database is only where a connection begins
 * @param username may create databases
 * @param password in plain text, from the deployment's environment
 * @param poolSize connections that all of its counties share
 */
@EachProperty("binggui.servers")
public record DatabaseServer(@Parameter String name, String url, String username, String password, int poolSize) {
    /** The server of the platform's own database. */
    public static final String MAIN = "main";

    /** Passwords stay out of logs. */
    @Override
    public String toString() {
        return "DatabaseServer[name=%s, url=%s]".formatted(name, url);
    }
}
