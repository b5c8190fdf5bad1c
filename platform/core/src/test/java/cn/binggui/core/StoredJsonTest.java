package cn.binggui.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredJsonTest {
    @Test
    void readsBackWhatItWroteToTheLastDigit() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("文字", "引号\" 反斜杠\\ 换行\n 制表\t 表情😀 控制\u0007 no: yes # 非注释");
        value.put("看似数字", "2025-10-15");
        value.put("是非", List.of(true, false, "true", "null", "~"));
        value.put("金额", new BigDecimal("12345678901234567890.10"));
        value.put("整数", 7200);
        value.put("大整数", 72_000_000_000L);
        value.put("空", Map.of("单子", List.of(), "对象", Map.of(), "文", ""));
        value.put("无", null);
        assertEquals(value, StoredJson.read(StoredJson.write(value)));
    }

    @Test
    void refusesBinaryFloats() {
        assertThrows(IllegalArgumentException.class, () -> StoredJson.write(Map.of("金额", 0.1)));
    }

    @Test
    void keepsTheOrder() {
        String json = "{\"b\":1.50,\"a\":[{\"d\":null,\"c\":\"~\"}]}";
        assertEquals(json, StoredJson.write(StoredJson.entries(StoredJson.read(json))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":}", "{} {}", "[1", "nothing"})
    void refusesWhatIsNoJson(String text) {
        assertThrows(IllegalStateException.class, () -> StoredJson.read(text));
    }
}
