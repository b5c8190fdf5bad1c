package cn.binggui.policy.national.resource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.facts.Residence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class YamlTest {
    private final Yaml yaml = Yaml.mapping(YamlTest.class, "yaml-test.yml");

    @Test
    void keepsScalarsExact() {
        assertEquals(new BigDecimal("0.10"), yaml.number("number"));
        assertEquals(3, yaml.whole("whole"));
        assertEquals(LocalDate.of(2025, 1, 2), yaml.date("date"));
        assertEquals("是", yaml.text("word"));
        assertEquals("两端空白", yaml.text("padded"));
        assertEquals(Residence.URBAN, yaml.constant("residence", Residence.class));
        assertEquals(List.of("一", "2"), yaml.texts("list"));
    }

    @Test
    void absentAndNullAreTheSame() {
        assertFalse(yaml.has("absent"));
        assertFalse(yaml.has("nothing"));
        assertTrue(yaml.has("word"));
        assertNull(yaml.textOrNull("nothing"));
        assertEquals("是", yaml.textOrNull("word"));
        assertEquals(List.of(), yaml.texts("absent"));
        assertEquals(List.of(), yaml.maps("absent"));
    }

    @Test
    void nestedMappingsKnowTheirPlace() {
        assertEquals("yaml-test.yml", yaml.place());
        assertEquals("yaml-test.yml.map", yaml.map("map").place());
        assertEquals(Set.of("a"), yaml.map("map").keys());
        assertEquals("yaml-test.yml.maps[1]", yaml.maps("maps").getLast().place());
    }

    @Test
    void whateverIsMalformedNamesFileAndKey() {
        assertRefused("yaml-test.yml: absent must be a text", () -> yaml.text("absent"));
        assertRefused("yaml-test.yml: list must be a text", () -> yaml.text("list"));
        assertRefused("yaml-test.yml: word must be a number", () -> yaml.number("word"));
        assertRefused("yaml-test.yml: word must be a list", () -> yaml.texts("word"));
        assertRefused("yaml-test.yml.word: expected a mapping", () -> yaml.map("word"));
        assertRefused("yaml-test.yml.word: expected a list", () -> yaml.maps("word"));
        assertRefused("yaml-test.yml: unknown key", () -> yaml.only("word"));
        assertRefused("yaml-test.yml.map: unknown key a", () -> yaml.map("map").only("b"));
        assertRefused("no resource none.yml", () -> Yaml.mapping(YamlTest.class, "none.yml"));
        assertRefused("yaml-test.yml: expected a list", () -> Yaml.list(YamlTest.class, "yaml-test.yml"));
        assertEquals("yaml-test.yml.map", yaml.map("map").only("a").place());
    }

    private static void assertRefused(String beginning, Executable reading) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, reading);
        assertTrue(String.valueOf(refused.getMessage()).startsWith(beginning), () -> "refused as " + refused);
    }
}
