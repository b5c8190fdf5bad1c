package cn.binggui.core;

import cn.binggui.app.RunningApp;
import java.util.ArrayList;
import java.util.List;

/** Another process of the program on the shared program's databases. */
public final class AnotherNode {
    private AnotherNode() {}

    /** Returns what starts a process with a main class of the tests. */
    public static ProcessBuilder of(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        command.addAll(List.of("-Xmx384m", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8"));
        RunningApp.ofItsNode().forEach((name, value) -> command.add("-D%s=%s".formatted(name, value)));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }
}
