package cn.binggui.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private static final Map<String, String> EXTERNAL = Map.of(
            "BINGGUI_DATABASE_URL",
            "jdbc:mariadb://db:3306/binggui",
            "BINGGUI_DATABASE_USER",
            "u",
            "BINGGUI_DATABASE_PASSWORD",
            "p");

    @Test
    void hasTheContractsDefaults() {
        var environment = Environment.of(Map.of());
        assertEquals(8080, environment.port());
        assertEquals(Path.of(System.getProperty("user.home"), ".binggui"), environment.home());
        assertNull(environment.database());
        assertTrue(environment.isDemo());
    }

    @Test
    void anExternalDatabaseIsNoDemonstration() {
        var environment = Environment.of(EXTERNAL);
        assertEquals("jdbc:mysql://db:3306/binggui", String.valueOf(environment.database()));
        assertFalse(environment.isDemo());
    }

    @Test
    void aDemonstrationsPasswordMakesOne() {
        assertTrue(Environment.of(Map.of(
                        "BINGGUI_DATABASE_URL",
                        "jdbc:mysql://db/binggui",
                        "BINGGUI_DATABASE_USER",
                        "u",
                        "BINGGUI_DEMO_PASSWORD",
                        "x"))
                .isDemo());
    }

    @Test
    void readsHowACountyReachesItsVerificationPlatform() {
        var environment = Environment.of(Map.of(
                "BINGGUI_VERIFICATION_NORTH_URL",
                "https://platform.example",
                "BINGGUI_VERIFICATION_NORTH_TOKEN_FILE",
                "/run/token",
                "BINGGUI_VERIFICATION_SOUTH_FOLDER",
                "/exchange/south",
                "BINGGUI_VERIFICATION_SOUTH_OTHER",
                "x"));
        assertEquals(
                Map.of(
                        "north",
                        Map.of("url", "https://platform.example", "token-file", "/run/token"),
                        "south",
                        Map.of("folder", "/exchange/south")),
                environment.verification());
    }

    @Test
    void namesTheVariableThatIsWrong() {
        for (var wrong : Map.of("BINGGUI_PORT", "eighty", "BINGGUI_DATABASE_URL", "db:3306")
                .entrySet()) {
            var thrown = assertThrows(
                    IllegalArgumentException.class, () -> Environment.of(Map.of(wrong.getKey(), wrong.getValue())));
            assertTrue(String.valueOf(thrown.getMessage()).contains(wrong.getKey()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://gongshi.example.cn, https://gongshi.example.cn",
        "https://gongshi.example.cn/, https://gongshi.example.cn",
        "http://10.1.2.3:8080, http://10.1.2.3:8080",
        "http://[2001:db8::7]:8080/, http://[2001:db8::7]:8080"
    })
    void takesThePublicsAddress(String text, String url) {
        assertEquals(url, Environment.of(Map.of("BINGGUI_PUBLIC_URL", text)).publicUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gongshi.example.cn",
                "ftp://gongshi.example.cn",
                "https://",
                "https://gongshi.example.cn/binggui",
                "https://gongshi.example.cn?a=1",
                "https://gongshi.example.cn#a",
                "https://user@gongshi.example.cn",
                "https://gongshi.example.cn:99999",
                "javascript:alert(1)",
                "https://公示 网"
            })
    void refusesAnAddressThatIsNone(String text) {
        var thrown =
                assertThrows(IllegalArgumentException.class, () -> Environment.of(Map.of("BINGGUI_PUBLIC_URL", text)));
        assertTrue(String.valueOf(thrown.getMessage()).contains("BINGGUI_PUBLIC_URL"));
    }

    @Test
    void anExternalDatabaseNeedsItsKeyFile(@TempDir Path home) {
        var variables = new HashMap<>(EXTERNAL);
        variables.put("BINGGUI_HOME", home.toString());
        assertThrows(IllegalStateException.class, () -> MasterKeyFile.ensure(Environment.of(variables)));
    }

    @Test
    void theEmbeddedDatabaseGetsAKeyThatOnlyItsOwnerReads(@TempDir Path home) throws IOException {
        var environment = Environment.of(Map.of("BINGGUI_HOME", home.toString()));
        Path file = MasterKeyFile.ensure(environment);
        String key = Files.readString(file);
        assertEquals(64, key.length());
        assertEquals(
                "[OWNER_READ, OWNER_WRITE]",
                Files.getPosixFilePermissions(file).stream().sorted().toList().toString());
        MasterKeyFile.ensure(environment);
        assertEquals(key, Files.readString(file));
        assertFalse(file.startsWith(home.resolve("database")));
    }
}
