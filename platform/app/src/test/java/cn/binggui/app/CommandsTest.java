package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void backsUpRestoresAndChecksWithoutTheServer() {
        Path home = EmptyHome.at("home-commands");
        Path file = home.resolve("daye.jsonl.gz");
        assertEquals(0, run(home, "backup", "daye", file.toString()), printed::toString);
        assertTrue(Files.exists(file));
        assertEquals(0, run(home, "restore", "daye", file.toString(), "--as", "binggui_daye_copy"), printed::toString);
        assertTrue(words().contains("全部一致"), words());
        assertEquals(0, run(home, "verify-audit"), printed::toString);
        assertTrue(words().contains("daye 审计链：完好"), words());
        assertFalse(words().contains("未封存"), words());
        assertEquals(1, run(home, "accept-chain", "daye", "数据没有变短"), printed::toString);
        assertTrue(words().contains("无须认可"), words());
    }

    @Test
    void saysWhatToDoWhileTheProgramRuns() {
        RunningApp.context();
        assertEquals(1, run(Path.of("target/home").toAbsolutePath(), "self-check", "daye"));
        assertTrue(words().contains("并轨正在使用内置数据库运行"), words());
        assertTrue(words().contains("/api/v1/operations"), words());
    }

    @Test
    void tellsItsUseWhereItIsMisused() {
        for (String[] wrong : new String[][] {
            {"nonsense"}, {"backup", "daye"}, {"restore", "daye"}, {"rotate-keys", "x"}, {"accept-chain", "daye"}
        }) {
            assertEquals(2, run(Path.of("target/never"), wrong));
        }
        assertTrue(words().contains("用法"), words());
    }

    @Test
    void theRunningProgramOffersTheSameToTheProvincesAdministrator() throws InterruptedException {
        Api admin = Api.as("province-admin");
        String backup = done(admin, "{\"kind\": \"BACKUP\", \"county\": \"didao\"}");
        assertTrue(backup.contains("已备份 didao"), backup);
        String name = backup.replaceAll("(?s).*?([a-z]+-[0-9TZ]+\\.jsonl\\.gz).*", "$1");
        assertTrue(Files.exists(Path.of("target/home/backups").resolve(name)), name);
        String copy = "binggui_rest_" + System.nanoTime();
        String restored = done(
                admin,
                "{\"kind\": \"RESTORE\", \"county\": \"didao\", \"file\": \"%s\", \"as\": \"%s\"}"
                        .formatted(name, copy));
        assertTrue(restored.contains("全部一致"), restored);
        assertTrue(done(admin, "{\"kind\": \"VERIFY_AUDIT\"}").contains("didao 审计链"));
        assertTrue(
                done(admin, "{\"kind\": \"SELF_CHECK\", \"county\": \"didao\"}").contains("数据自检"));
        assertTrue(done(admin, "{\"kind\": \"REBUILD_CASES\", \"county\": \"didao\"}")
                .contains("0 件与事件不符"));
        String path = "/api/v1/operations";
        assertEquals(400, admin.post(path, "{}").status());
        assertEquals(
                400,
                admin.post(path, "{\"kind\": \"RESTORE\", \"county\": \"didao\", \"file\": \"../x\"}")
                        .status());
        assertEquals(
                400,
                admin.post(path, "{\"kind\": \"ACCEPT_CHAIN\", \"county\": \"didao\"}")
                        .status(),
                "without a reason");
        assertEquals(
                404,
                admin.post(path, "{\"kind\": \"BACKUP\", \"county\": \"nowhere\"}")
                        .status());
        assertEquals(
                404,
                Api.as("daye-admin").post(path, "{\"kind\": \"ROTATE_KEYS\"}").status());
        assertEquals(403, Api.as("province").get(path).status());
    }

    private static String done(Api admin, String request) throws InterruptedException {
        Api.Answer begun = admin.post("/api/v1/operations", request);
        assertEquals(202, begun.status(), begun.text());
        String path = "/api/v1/operations/" + begun.json().get("id").textValue();
        JsonNode answer = admin.get(path).json();
        for (int i = 0; i < 600 && answer.get("state").textValue().equals("RUNNING"); i++) {
            Thread.sleep(100);
            answer = admin.get(path).json();
        }
        assertEquals("DONE", answer.get("state").textValue(), answer.toString());
        return answer.get("lines").toString();
    }

    private int run(Path home, String... arguments) {
        printed.reset();
        return new Commands(
                        Map.of("BINGGUI_HOME", home.toString()), new PrintStream(printed, true, StandardCharsets.UTF_8))
                .run(arguments);
    }

    private String words() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
