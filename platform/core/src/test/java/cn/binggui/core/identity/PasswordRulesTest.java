package cn.binggui.core.identity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.binggui.core.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @Test
    void hasTenToTwoHundredCharacters() {
        assertEquals("新密码应为 10 至 200 个字符", refusal("nine-char"));
        accepts("ten--chars");
        accepts("x".repeat(200));
        assertEquals("新密码应为 10 至 200 个字符", refusal("x".repeat(201)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"daye-village", "my-daye-village-1", "DAYE-Village2026"})
    void doesNotHoldTheUserName(String password) {
        assertEquals("新密码不能包含用户名", refusal(password));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567890", "1qaz2wsx3edc", "PassWord123", "woaini1314520", "admin@123456"})
    void isNoneOfTheCommonest(String password) {
        assertEquals("这是最常见的密码之一，容易被猜中，请换一个", refusal(password));
    }

    @Test
    void aSentenceInChineseIsFine() {
        accepts("山里人家的灯火到天亮");
        accepts("1234567890 and more");
    }

    private static String refusal(String password) {
        return assertThrows(Refusal.class, () -> PasswordRules.check("daye-village", password))
                .mistakes()
                .getFirst()
                .message();
    }

    private static void accepts(String password) {
        assertDoesNotThrow(() -> PasswordRules.check("daye-village", password));
    }
}
