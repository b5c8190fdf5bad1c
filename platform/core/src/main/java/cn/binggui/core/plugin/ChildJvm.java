package cn.binggui.core.plugin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A Java process with little memory, little time and nothing of this one's environment, in which code runs that is not trusted yet. It is
 * asked in lines and answers in lines; the last one says that it came to its end.
 */
final class ChildJvm {
    /** The last line of whoever came to the end. */
    static final String DONE = "DONE";

    private static final int MOST_LINES = 200_000;

    private final String classPath;
    private final String heap;
    private final Duration longest;

    /**
     * @param classPath what it may load
     * @param heap its memory, as {@code -Xmx} has it
     * @param longest after which it is killed
     */
    ChildJvm(String classPath, String heap, Duration longest) {
        this.classPath = classPath;
        this.heap = heap;
        this.longest = longest;
    }

    /** Asks the process; what it throws, if the process is gone, is nobody's concern. */
    interface Questions {
        void ask(Writer lines) throws IOException;
    }

    /** The process did not come to its end. */
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(String words) {
            super(words);
        }
    }

    /**
     * Runs a class to its end.
     *
     * @return the lines it answered, without the last one
     * @throws Broken in Chinese, if it was too slow, ran out of memory or failed
     */
    List<String> run(String main, List<Path> arguments, Questions questions) throws Broken {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                classPath,
                main));
        arguments.forEach(argument -> command.add(argument.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        try {
            return answers(builder.start(), questions);
        } catch (IOException e) {
            throw new UncheckedIOException("no process can be started", e);
        }
    }

    private List<String> answers(Process process, Questions questions) throws Broken {
        var late = new AtomicBoolean();
        Thread watch = Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                    late.set(true);
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var asked = new FutureTask<>(() -> ask(process, questions), null);
        Thread.ofVirtual().start(asked);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null && lines.size() < MOST_LINES; line = out.readLine()) {
                lines.add(line);
            }
        } catch (IOException e) {
            // it was killed while it spoke
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
        requireAsked(asked);
        if (late.get()) {
            throw new Broken("检验超过 %d 秒没有结束，已中止".formatted(longest.toSeconds()));
        }
        if (lines.isEmpty() || !lines.removeLast().startsWith(DONE)) {
            throw new Broken("检验进程中途退出，可能是内存不足或规则出错");
        }
        return lines;
    }

    /** Whatever kept the questions from being asked is no answer. */
    private static void requireAsked(FutureTask<?> asked) {
        try {
            asked.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the process could not be asked", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void ask(Process process, Questions questions) {
        try (Writer lines = new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8)) {
            questions.ask(lines);
        } catch (IOException e) {
            // it is gone, and what it answered last tells why
        }
    }
}
