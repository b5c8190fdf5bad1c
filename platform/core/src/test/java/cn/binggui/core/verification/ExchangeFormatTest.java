package cn.binggui.core.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.policy.value.Money;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeFormatTest {
    private static Answer read(String answer) {
        return ExchangeFormat.read(answer.getBytes(StandardCharsets.UTF_8), Asked.RECEIPT);
    }

    private static String reason(String answer) {
        return assertInstanceOf(Answer.Unfit.class, read(answer)).reason();
    }

    @Test
    void readsWhatFitsAndStoresItAsItWas() {
        VerificationReport report =
                assertInstanceOf(Answer.Fitting.class, read(Asked.answer())).report();
        assertEquals("符合", report.conclusion());
        assertEquals(2, report.members().size());
        VerificationItem item = report.members().getFirst().items().getFirst();
        assertEquals(ItemKind.PENSION, item.kind());
        assertEquals(new Money(123_450), item.amount());
        assertEquals(
                new Answer.Fitting(report),
                ExchangeFormat.read(ExchangeFormat.report(Asked.RECEIPT, report), Asked.RECEIPT));
        assertFalse(item.toString().contains("1234"));
    }

    @Test
    void anAmountMayBeMissingButNotLeftOut() {
        assertInstanceOf(Answer.Fitting.class, read(Asked.answer().replace("1234.50", "null")));
        assertTrue(reason(Asked.answer().replace("\"amount\":1234.50,", "")).contains("缺少 amount"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-0.01", "0.001", "1000000000000.01", "1e-999999999", "1e999999999", "\"12\"", "true", "[]"})
    void refusesWhatIsNoAmount(String amount) {
        assertTrue(reason(Asked.answer().replace("1234.50", amount)).startsWith("members[0].items[0].amount"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.01", "1000000000000", "12e1"})
    void takesAmountsToTheBound(String amount) {
        assertInstanceOf(Answer.Fitting.class, read(Asked.answer().replace("1234.50", amount)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PENSION | PENSIONS | members[0].items[0].kind
            养老金 | | members[0].items[0].label
            乙 | 丙 | members[1] 不是
            乙 | 甲 | members[1] 不是
            4711 | 4712 | 反馈的核对申请号
            here | there | 反馈不属于本县
            "conclusion" | "verdict" | 反馈 缺少 conclusion
            符合 | | conclusion 应为
            {"request" | {"more":1,"request" | 反馈 含有
            """)
    void refusesByPlaceWhatDoesNotFit(String part, String instead, String reason) {
        String found = reason(Asked.answer().replace(part, instead == null ? "" : instead));
        assertTrue(found.startsWith(reason), found);
    }

    @Test
    void refusesAReportThatLeavesAMemberOut() {
        assertEquals("反馈缺少申请核对的成员：应有 2 人，只有 1 人", reason(Asked.answer().replace(",{\"id\":\"乙\",\"items\":[]}", "")));
    }

    @Test
    void neverRepeatsWhatItRefuses() {
        String secret = "SECRET";
        for (String answer : new String[] {
            Asked.answer().replace("PENSION", secret),
            Asked.answer().replace("乙", secret),
            Asked.answer().replace("\"text\"", "\"" + secret + "\""),
            Asked.answer().replace("1234.50", secret),
        }) {
            assertFalse(reason(answer).contains(secret));
        }
    }

    @Test
    void everyBeginningOfAnAnswerIsIncomplete() {
        byte[] whole = Asked.answer().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            Answer answer = ExchangeFormat.read(Arrays.copyOf(whole, length), Asked.RECEIPT);
            assertInstanceOf(Answer.Incomplete.class, answer, "at " + length);
        }
    }

    @Test
    void refusesAnotherEncodingAndWhatFollowsTheEnd() {
        byte[] gbk = Asked.answer().replace("符合", "不符合规定").getBytes(Charset.forName("GBK"));
        assertInstanceOf(Answer.Unfit.class, ExchangeFormat.read(gbk, Asked.RECEIPT));
        assertInstanceOf(Answer.Unfit.class, read(Asked.answer() + "{}"));
        assertInstanceOf(Answer.Unfit.class, read("<report/>"));
        assertInstanceOf(Answer.Unfit.class, read("[]"));
        assertInstanceOf(Answer.Unfit.class, ExchangeFormat.read(new byte[ExchangeFormat.LONGEST + 1], Asked.RECEIPT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "",
                "{\"receipt\":\"../x\"}",
                "{\"receipt\":\"..\"}",
                "{\"receipt\":5}",
                "{\"receipt\":\"王\"}"
            })
    void aReferenceCanStandInAnAddress(String answer) {
        assertNull(ExchangeFormat.reference(answer.getBytes(StandardCharsets.UTF_8)));
        assertEquals("a-1", ExchangeFormat.reference("{\"receipt\":\"a-1\"}".getBytes(StandardCharsets.UTF_8)));
    }
}
