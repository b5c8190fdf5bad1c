package cn.binggui.core;

import cn.binggui.app.RunningApp;
import java.util.ArrayList;
import java.util.List;

/** Another process of the program on the shared program's databases. */
public final class AnotherNode {
    private static final List<String> PROPERTIES = List.of(
            "binggui.plugins",
            "binggui.contract",
            "binggui.installed",
            "binggui.tenants",
            "binggui.key-file",
            "binggui.demo",
            "binggui.backups",
            "binggui.servers.main.url",
            "binggui.servers.main.username",
            "binggui.servers.main.password");

    private AnotherNode() {}

    /** Returns what starts a process with a main class of the tests. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xmx384m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        for (String name : PROPERTIES) {
            command.add("-D%s=%s".formatted(name, RunningApp.context().getRequiredProperty(name, String.class)));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
