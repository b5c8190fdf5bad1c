package cn.binggui.app;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The environment variables that the program obeys.
 *
 * @param host address to listen on ({@code BINGGUI_HOST}, 127.0.0.1)
 * @param port {@code BINGGUI_PORT}, 8080; 0 takes any free one
 * @param home data folder ({@code BINGGUI_HOME}, {@code ~/.binggui})
 * @param database an external database; {@code null} for the embedded one in the data folder
 * @param furtherServers further servers for counties' databases, by name: {@code BINGGUI_SERVER_NORTH_URL}, {@code …_USER} and
 *     {@code …_PASSWORD} make the server {@code north}
 * @param plugins {@code BINGGUI_PLUGINS}; by default {@code plugins} beside the program
 * @param pluginKeys {@code BINGGUI_PLUGIN_KEYS}: certificates of those who may sign plugins; without it none can be installed
 * @param tenants {@code BINGGUI_TENANTS}; by default {@code tenants} beside the program
 * @param keyFile {@code BINGGUI_KEY_FILE}
 * @param demoPassword {@code BINGGUI_DEMO_PASSWORD}
 * @param publicUrl {@code BINGGUI_PUBLIC_URL}: the address that the public uses, without a slash at its end; empty for the program's own
 * @param verification by county, how its verification platform is reached: {@code BINGGUI_VERIFICATION_<COUNTY>_URL} with
 *     {@code …_TOKEN_FILE} or {@code …_TOKEN}, or {@code …_FOLDER}; each setting under its name as {@code token-file}
 * @param trustedProxy {@code BINGGUI_TRUSTED_PROXY}: whose {@code X-Forwarded-For} is believed; empty for nobody's
 */
record Environment(
        String host,
        int port,
        Path home,
        @Nullable Database database,
        Map<String, Database> furtherServers,
        Path plugins,
        @Nullable Path pluginKeys,
        Path tenants,
        @Nullable Path keyFile,
        @Nullable String demoPassword,
        String publicUrl,
        Map<String, Map<String, String>> verification,
        String trustedProxy) {
    private static final Pattern SERVER = Pattern.compile("BINGGUI_SERVER_([A-Z][A-Z0-9]{0,31})_URL");
    private static final Pattern VERIFICATION =
            Pattern.compile("BINGGUI_VERIFICATION_([A-Z][A-Z0-9]{0,31})_(URL|FOLDER|TOKEN|TOKEN_FILE)");

    private static final int GREATEST_PORT = 65_535;

    Environment {
        furtherServers = Map.copyOf(furtherServers);
        verification = Map.copyOf(verification);
    }

    /**
     * A database server of the deployment's own.
     *
     * @param url {@code jdbc:mysql://host:port/database}
     */
    record Database(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /**
     * Reads the variables.
     *
     * @throws IllegalArgumentException in Chinese, naming the variable that is wrong
     */
    static Environment of(Map<String, String> variables) {
        Path home = path(variables, "BINGGUI_HOME", Path.of(System.getProperty("user.home"), ".binggui"));
        String host = value(variables, "BINGGUI_HOST");
        return new Environment(
                host == null ? "127.0.0.1" : host,
                port(value(variables, "BINGGUI_PORT")),
                home,
                database(variables, "BINGGUI_DATABASE"),
                furtherServers(variables),
                path(variables, "BINGGUI_PLUGINS", besideProgram("plugins")),
                optionalPath(variables, "BINGGUI_PLUGIN_KEYS"),
                path(variables, "BINGGUI_TENANTS", besideProgram("tenants")),
                optionalPath(variables, "BINGGUI_KEY_FILE"),
                value(variables, "BINGGUI_DEMO_PASSWORD"),
                publicUrl(value(variables, "BINGGUI_PUBLIC_URL")),
                verification(variables),
                Objects.requireNonNullElse(value(variables, "BINGGUI_TRUSTED_PROXY"), ""));
    }

    /** Returns whether demonstration users and data are wanted. */
    boolean isDemo() {
        return database == null || demoPassword != null;
    }

    private static Map<String, Database> furtherServers(Map<String, String> variables) {
        Map<String, Database> servers = new TreeMap<>();
        for (String variable : variables.keySet()) {
            Matcher name = SERVER.matcher(variable);
            if (name.matches()) {
                Database server = database(variables, "BINGGUI_SERVER_" + name.group(1));
                if (server != null) {
                    servers.put(name.group(1).toLowerCase(Locale.ROOT), server);
                }
            }
        }
        return servers;
    }

    private static Map<String, Map<String, String>> verification(Map<String, String> variables) {
        Map<String, Map<String, String>> counties = new TreeMap<>();
        for (String variable : variables.keySet()) {
            Matcher name = VERIFICATION.matcher(variable);
            String value = value(variables, variable);
            if (name.matches() && value != null) {
                counties.computeIfAbsent(name.group(1).toLowerCase(Locale.ROOT), county -> new TreeMap<>())
                        .put(name.group(2).toLowerCase(Locale.ROOT).replace('_', '-'), value);
            }
        }
        return counties;
    }

    private static @Nullable Database database(Map<String, String> variables, String prefix) {
        String url = value(variables, prefix + "_URL");
        if (url == null) {
            return null;
        }
        String user = value(variables, prefix + "_USER");
        if (!url.matches("jdbc:(mysql|mariadb)://.+/.+") || user == null) {
            throw new IllegalArgumentException(
                    "%1$s_URL 应形如 jdbc:mysql://主机:端口/库名，并应同时设置 %1$s_USER 和 %1$s_PASSWORD".formatted(prefix));
        }
        String password = value(variables, prefix + "_PASSWORD");
        // one driver speaks to both servers
        return new Database(url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:"), user, password == null ? "" : password);
    }

    private static int port(@Nullable String text) {
        if (text == null) {
            return 8080;
        }
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > GREATEST_PORT) {
            throw new IllegalArgumentException("BINGGUI_PORT 应为 0 至 65535 的整数：" + text);
        }
        return Integer.parseInt(text);
    }

    private static String publicUrl(@Nullable String text) {
        if (text == null) {
            return "";
        }
        try {
            URI url = new URI(text);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            boolean bare = url.getRawUserInfo() == null
                    && url.getRawQuery() == null
                    && url.getRawFragment() == null
                    && url.getPort() <= GREATEST_PORT;
            // links of notices stand at the root
            boolean root = Objects.requireNonNullElse(url.getRawPath(), "").matches("/?");
            if (web && bare && root && url.getHost() != null) {
                return text.replaceFirst("/$", "");
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new IllegalArgumentException("BINGGUI_PUBLIC_URL 应为公众访问本系统的网址，形如 https://主机 或 http://主机:端口：" + text);
    }

    private static Path path(Map<String, String> variables, String name, Path otherwise) {
        String value = value(variables, name);
        return (value == null ? otherwise : Path.of(value)).toAbsolutePath().normalize();
    }

    private static @Nullable Path optionalPath(Map<String, String> variables, String name) {
        String value = value(variables, name);
        return value == null ? null : Path.of(value).toAbsolutePath();
    }

    private static @Nullable String value(Map<String, String> variables, String name) {
        String value = variables.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The jar and its companions lie side by side, as do the class folder and theirs in a build. */
    static Path besideProgram(String folder) {
        try {
            Path program = Path.of(Environment.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return program.resolveSibling(folder);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
