package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    /** One to four characters, a compound surname, one outside the basic plane, and one of a minority. */
    @ParameterizedTest
    @CsvSource({"甲, 甲", "甲乙, 甲*", "甲乙丙, 甲**", "欧阳某某, 欧***", "𠮷田, 𠮷*", "阿依·古丽, 阿****"})
    void showsTheFirstCharacterOfTheName(String name, String masked) {
        assertEquals(masked, new Identity(name, null, null).maskedName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u3000"})
    void hasAName(String name) {
        assertThrows(IllegalArgumentException.class, () -> new Identity(name, null, null));
    }

    @Test
    void staysOutOfLogs() {
        assertEquals("Identity", new Identity("某某", IdNumber.of("11010519491231002"), "13800000000").toString());
    }
}
