package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The program is killed without warning and started again: nothing is lost and nothing stands in the way. */
class RestartTest {
    private static final Pattern STARTED = Pattern.compile("http://localhost:(\\d+)/");
    private static final Pattern PASSWORD = Pattern.compile("province-admin\\s+(\\S+)");
    private static final int SECONDS = 120;

    @Test
    void survivesBeingKilled() throws IOException, InterruptedException {
        Path home = EmptyHome.at("home-killed");
        Files.createDirectories(home);
        Path log = home.resolve("first.log");
        Process first = start(home, log);
        String url = url(first, log);
        Matcher password = PASSWORD.matcher(Files.readString(log));
        assertTrue(password.find(), "random passwords are shown at the first start");
        String token = token(url, password.group(1));
        long orphan = databasePid(home);

        first.destroyForcibly().waitFor(SECONDS, TimeUnit.SECONDS);
        assertTrue(ProcessHandle.of(orphan).isPresent(), "the database outlives the program");

        Path secondLog = home.resolve("second.log");
        Process second = start(home, secondLog);
        try {
            String again = url(second, secondLog);
            assertEquals(
                    404,
                    new Api(again, "Bearer " + token).get("/api/v1/nowhere").status(),
                    "the token is kept");
            assertTrue(ProcessHandle.of(orphan).isEmpty(), "the orphan is gone");
            assertTrue(!PASSWORD.matcher(Files.readString(secondLog)).find(), "passwords are shown only once");
        } finally {
            second.destroy();
            assertTrue(second.waitFor(SECONDS, TimeUnit.SECONDS));
        }
        assertTrue(ProcessHandle.of(databasePid(home)).isEmpty(), "a clean stop stops the database, too");
    }

    private static Process start(Path home, Path log) throws IOException {
        var builder = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
        builder.environment().keySet().removeIf(name -> name.startsWith("BINGGUI_"));
        builder.environment().put("BINGGUI_HOME", home.toString());
        builder.environment().put("BINGGUI_PORT", "0");
        return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    private static String url(Process process, Path log) throws IOException, InterruptedException {
        for (int tenths = 0; tenths < SECONDS * 10 && process.isAlive(); tenths++) {
            Matcher started = STARTED.matcher(Files.readString(log, StandardCharsets.UTF_8));
            if (started.find()) {
                return "http://127.0.0.1:" + started.group(1);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("did not start:\n" + Files.readString(log));
    }

    private static String token(String url, String password) {
        return new Api(url, null)
                .post("/api/v1/tokens", Api.credentials("province-admin", password))
                .json()
                .get("token")
                .textValue();
    }

    private static long databasePid(Path home) throws IOException {
        Path file = home.resolve("database/mariadbd.pid");
        return Files.exists(file) ? Long.parseLong(Files.readString(file).strip()) : Long.MAX_VALUE;
    }
}
