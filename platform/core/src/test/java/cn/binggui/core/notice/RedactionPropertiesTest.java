package cn.binggui.core.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is given for a name, no more than a surname comes out. */
class RedactionPropertiesTest {
    private static final Redaction REDACTION = RedactionTest.redaction();
    private static final String TYPE = "特困人员";
    private static final List<String> COMPOUND = List.of("欧阳", "司马", "上官", "诸葛", "皇甫", "慕容");
    /** What people write beside names by mistake, and what others write on purpose. */
    private static final List<String> ADDED = List.of(
            "420281193102031170",
            "42028119310203117X",
            "13800000000",
            "6222020200001234567",
            "（尿毒症）",
            "肢体残疾二级",
            "<script>alert(1)</script>",
            "'; DROP TABLE notice; --",
            "·",
            "\u202e",
            "\u200b",
            "\n",
            "\u0000");

    @Property
    void nothingButASurnamePasses(@ForAll("names") String name) {
        String shown = REDACTION.line(name, false, 1, TYPE).name();
        assertTrue(shown.endsWith("某"));
        String surname = shown.substring(0, shown.length() - 1);
        int length = surname.codePointCount(0, surname.length());
        assertTrue(length <= 1 || COMPOUND.contains(surname), shown);
        assertTrue(surname.codePoints()
                .allMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN));
        assertFalse(length > 0 && surname.equals(name.strip()), "the whole name is shown");
    }

    @Property
    void theGivenNameNeverShows(
            @ForAll("han") String surname, @ForAll("han") String first, @ForAll("han") String second) {
        String shown = REDACTION.line(surname + first + second, false, 1, TYPE).name();
        assertFalse(shown.contains(second) && !(surname + first + "某").contains(second), shown);
        assertEquals(
                shown,
                REDACTION
                        .line(surname + first + second + second, false, 1, TYPE)
                        .name());
    }

    @Property
    void nothingPassesOfAMinor(@ForAll("names") String name) {
        assertEquals("某", REDACTION.line(name, true, 1, TYPE).name());
    }

    @Property
    void whatIsShownIsStoredAsItIs(@ForAll("names") String name) {
        PublicLine line = REDACTION.line(name, false, 4, TYPE);
        assertEquals(line, new PublicLine(line.name(), line.persons(), line.type()));
    }

    @Provide
    Arbitrary<String> han() {
        return Arbitraries.chars().range('一', '龥').map(String::valueOf);
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> part = Arbitraries.oneOf(
                han(),
                Arbitraries.of(COMPOUND),
                Arbitraries.of(ADDED),
                Arbitraries.strings().ofMaxLength(6));
        return part.list().ofMinSize(0).ofMaxSize(5).map(parts -> String.join("", parts));
    }
}
