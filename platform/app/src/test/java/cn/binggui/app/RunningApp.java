package cn.binggui.app;

import cn.binggui.core.access.Actor;
import cn.binggui.core.identity.Authentication;
import cn.binggui.core.plugin.SigningKey;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The one program that all tests of this JVM share: real server, real database, real plugin jars, a fresh data folder. */
public final class RunningApp {
    public static final String PASSWORD = "correct-horse-battery";

    /** Whose signatures on plugins the program trusts. */
    public static final SigningKey PLUGIN_KEY = SigningKey.make(Path.of("target", "plugin-keys"), "规则签发");

    private static final Application SHARED = start();

    private RunningApp() {}

    public static ApplicationContext context() {
        return SHARED.context();
    }

    public static <T> T bean(Class<T> type) {
        return SHARED.context().getBean(type);
    }

    /** Returns the settings with which another node runs on the same databases and files. */
    public static Map<String, String> ofItsNode() {
        return Stream.of(
                        "binggui.plugins",
                        "binggui.contract",
                        "binggui.installed",
                        "binggui.tenants",
                        "binggui.key-file",
                        "binggui.demo",
                        "binggui.backups",
                        "binggui.servers.main.url",
                        "binggui.servers.main.username",
                        "binggui.servers.main.password")
                .collect(Collectors.toMap(name -> name, name -> context().getRequiredProperty(name, String.class)));
    }

    /** Returns the business day, which is another one than the machine's for some hours of the night. */
    public static LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    /** Returns the address of the server, without a slash at its end. */
    public static String url() {
        return "http://127.0.0.1:" + SHARED.port();
    }

    /** Returns the demonstration user of that name. */
    public static Actor actor(String username) {
        return bean(Authentication.class).login(username, PASSWORD, "127.0.0.1");
    }

    private static Application start() {
        var application = Application.start(Map.of(
                "BINGGUI_HOME",
                EmptyHome.at("home").toString(),
                "BINGGUI_PORT",
                "0",
                "BINGGUI_PLUGIN_KEYS",
                PLUGIN_KEY
                        .write(Path.of("target", "plugin-keys", "trusted.pem"))
                        .toString(),
                "BINGGUI_DEMO_PASSWORD",
                PASSWORD));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(application::close));
        return application;
    }
}
