package cn.binggui.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words of the screens: each key once, and every key that a screen names is there. */
class TextsTest {
    private static final Path UI = Path.of("..", "..", "ui", "src", "main");
    private static final Pattern NAMED = Pattern.compile("Texts\\.(?:text|list)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    private static List<String> keys() throws IOException {
        return Files.readAllLines(UI.resolve("resources/cn/binggui/ui/texts.properties")).stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        Set<String> seen = new HashSet<>();
        assertEquals(List.of(), keys().stream().filter(key -> !seen.add(key)).toList());
    }

    @Test
    void whatScreensNameIsThere() throws IOException {
        Set<String> there = new HashSet<>(keys());
        Set<String> missing = new TreeSet<>();
        int named = 0;
        try (Stream<Path> files = Files.walk(UI.resolve("java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                for (String key : NAMED.matcher(read(file))
                        .results()
                        .map(found -> found.group(1))
                        .toList()) {
                    named++;
                    if (!there.contains(key)) {
                        missing.add(file.getFileName() + ": " + key);
                    }
                }
            }
        }
        assertTrue(named > 500, "found only " + named);
        assertEquals(Set.of(), missing);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
