package cn.binggui.core.household;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.core.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdNumberTest {
    /** The two examples of GB 11643-1999. */
    private static final String STANDARD = "11010519491231002X";

    private static final String STANDARD_MALE = "440524188001010014";

    private static final String LENGTH = "身份证号应为18位：前17位是数字，末位是数字或X";
    private static final String DAY = "身份证号第7至14位不是有效的出生日期，请核对";
    private static final String CHECK = "身份证号末位校验码不符，请逐位核对";

    @Test
    void readsTheExamplesOfTheStandard() {
        IdNumber woman = new IdNumber(STANDARD);
        assertEquals(LocalDate.of(1949, 12, 31), woman.birthDate());
        assertEquals(Sex.FEMALE, woman.sex());
        IdNumber man = new IdNumber(STANDARD_MALE);
        assertEquals(LocalDate.of(1880, 1, 1), man.birthDate());
        assertEquals(Sex.MALE, man.sex());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11010519491231002x",
                " 11010519491231002X ",
                "110105 19491231 002X",
                "\t110105\u300019491231\n002x",
                "\u00a011010519491231002X"
            })
    void takesASmallXAndSpaces(String typed) {
        assertEquals(new IdNumber(STANDARD), IdNumber.read(typed, "idNumber"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1101051949123100",
                "11010519491231002",
                "11010519491231002XX",
                "110105194912310021X",
                "1101051949123100XX",
                "X1010519491231002X",
                "11010519491231002Y",
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105-1949-1231-002X"
            })
    void refusesWhatIsNotEighteenCharacters(String typed) {
        assertRefused(LENGTH, typed);
    }

    /** The third column is the day beside it that exists. */
    @ParameterizedTest
    @CsvSource({
        "20230229, 20240229",
        "19000229, 20000229",
        "19491232, 19491231",
        "19490431, 19490430",
        "19491301, 19491201",
        "19490001, 19490101",
        "19490100, 19490101"
    })
    void refusesADayThatDoesNotExist(String impossible, String possible) {
        assertRefused(DAY, "110105" + impossible + "0020");
        assertEquals(possible, IdNumber.of("110105" + possible + "002").value().substring(6, 14));
    }

    @Test
    void refusesEveryOtherCheckCharacter() {
        for (char check : "0123456789X".toCharArray()) {
            String number = STANDARD.substring(0, 17) + check;
            if (check == 'X') {
                assertEquals(number, new IdNumber(number).value());
            } else {
                assertRefused(CHECK, number);
            }
        }
    }

    @Test
    void findsEveryDigitMistypedAndEveryPairExchanged() {
        Random random = new Random(11643);
        for (int i = 0; i < 2_000; i++) {
            String right = IdNumber.of("42028119%02d%02d%02d%03d"
                            .formatted(
                                    random.nextInt(30, 99),
                                    random.nextInt(1, 13),
                                    random.nextInt(1, 29),
                                    random.nextInt(1_000)))
                    .value();
            for (String wrong : slips(right)) {
                assertThrows(IllegalArgumentException.class, () -> new IdNumber(wrong));
            }
        }
    }

    @Test
    void makesTheCheckCharacterX() {
        assertEquals(STANDARD, IdNumber.of(STANDARD.substring(0, 17)).value());
    }

    @Test
    void showsNothingOfPlaceDayAndSequenceButTheEnds() {
        assertEquals("1101************2X", new IdNumber(STANDARD).masked());
        assertEquals("IdNumber", new IdNumber(STANDARD).toString());
    }

    private static void assertRefused(String message, String typed) {
        Refusal refusal = assertThrows(Refusal.class, () -> IdNumber.read(typed, "people[0].idNumber"));
        assertEquals(List.of(new Refusal.Mistake("people[0].idNumber", message)), refusal.mistakes());
        assertEquals(Refusal.Kind.BAD_INPUT, refusal.kind());
        if (typed.length() >= 6) {
            assertFalse(refusal.toString().contains(typed.substring(0, 6)), "a refusal repeats no number");
        }
    }

    /** One digit replaced, or two neighbours exchanged. */
    private static List<String> slips(String number) {
        List<String> slips = new ArrayList<>();
        for (int i = 0; i < 17; i++) {
            char other = number.charAt(i) == '9' ? '0' : (char) (number.charAt(i) + 1);
            slips.add(number.substring(0, i) + other + number.substring(i + 1));
            if (i < 16 && number.charAt(i) != number.charAt(i + 1)) {
                slips.add(number.substring(0, i) + number.charAt(i + 1) + number.charAt(i) + number.substring(i + 2));
            }
        }
        return slips;
    }
}
