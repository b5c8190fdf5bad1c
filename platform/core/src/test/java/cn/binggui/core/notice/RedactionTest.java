package cn.binggui.core.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.plan.PlanDocument;
import cn.binggui.policy.ruling.Category;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {
    private static final String ALLOWANCE = "最低生活保障对象";
    private static final Redaction REDACTION = redaction();

    /** The rule of a county that names two categories. */
    static Redaction redaction() {
        LocalDate day = LocalDate.of(2025, 7, 28);
        return Redaction.of(new PlanDocument(
                "测试〔2025〕1号",
                "测试",
                day,
                day,
                day,
                "",
                List.of(),
                List.of(),
                Map.of(Category.SUBSISTENCE_ALLOWANCE, ALLOWANCE, Category.EXTREME_HARDSHIP, "特困人员"),
                List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "王小明, 王某",
        "王明, 王某",
        "李, 某",
        "欧阳修远, 欧阳某",
        "司马光, 司马某",
        "歐陽修, 歐陽某",
        "欧阳, 欧某",
        "梁丘明, 梁某",
        "阿卜杜拉·买买提, 阿某",
        "欧・阳, 欧某",
        "𠮷田光, 𠮷某",
        "　王 小明, 王某",
        "某某, 某某",
        "John Smith, 某",
        "<b>王小明</b>, 某",
        "420281193102031170, 某",
        "〇〇一, 某",
        "·王, 某"
    })
    void showsTheSurnameAtMost(String name, String shown) {
        assertEquals(shown, REDACTION.line(name, false, 3, ALLOWANCE).name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200b\u200b", "\u200b王\u200b", "\u0000王", "王\u0301", "\ud800王", "🙂🙂"})
    void nothingIsShownOfWhatIsNoName(String name) {
        assertEquals("某", REDACTION.line(name, false, 1, ALLOWANCE).name());
    }

    @Test
    void aMinorsSurnameIsNotShown() {
        assertEquals(new PublicLine("某", 2, ALLOWANCE), REDACTION.line("欧阳小明", true, 2, ALLOWANCE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "最低生活保障对象（肢体残疾二级）",
                "重特大疾病",
                "尿毒症患者",
                "重度残疾人",
                "特困人员 13800000000",
                "最低生活保障对象\n420281193102031170",
                ""
            })
    void theTypeIsOneOfTheCountysNamesAndTellsNothingElse(String type) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> REDACTION.line("王小明", false, 1, type));
        assertFalse(String.valueOf(thrown.getMessage()).contains("王"));
        assertTrue(type.isEmpty() || !String.valueOf(thrown.getMessage()).contains(type));
    }

    @Test
    void labelsAndUnsettledApplicationsHaveTheirNames() {
        assertEquals("防止返贫监测对象", REDACTION.line("王小明", false, 1, "防止返贫监测对象").type());
        assertEquals(
                Redaction.UNSETTLED,
                REDACTION.line("王小明", false, 1, Redaction.UNSETTLED).type());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, Integer.MAX_VALUE})
    void anImpossibleNumberOfPersonsIsRefused(int persons) {
        assertThrows(IllegalArgumentException.class, () -> REDACTION.line("王小明", false, persons, ALLOWANCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"王小明", "王小某", "王", "", "某某某", "A某", "1某", "王某某", "张三某", "梁丘某"})
    void noLineHoldsMoreThanASurname(String name) {
        assertThrows(IllegalArgumentException.class, () -> new PublicLine(name, 1, ALLOWANCE));
    }

    @Test
    void aLineHasRoomForNothingElse() {
        assertEquals(
                List.of("name java.lang.String", "persons int", "type java.lang.String"),
                Arrays.stream(PublicLine.class.getRecordComponents())
                        .map(RedactionTest::described)
                        .toList());
        assertEquals(
                List.of(PublicLine.class),
                Arrays.stream(NoticeLine.class.getRecordComponents())
                        .map(RecordComponent::getType)
                        .filter(type -> type.getName().startsWith("cn.binggui") && !type.isEnum())
                        .toList());
    }

    private static String described(RecordComponent component) {
        return component.getName() + " " + component.getType().getName();
    }
}
