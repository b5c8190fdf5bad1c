package cn.binggui.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeTextTest {
    @Test
    void readsANoticeAsItIsPublished() {
        NoticeText text = NoticeText.read(2026, """
                经国务院批准，现将2026年元旦、春节、清明节、劳动节、端午节、中秋节和国庆节放假调休日期的具体安排通知如下。
                一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
                二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
                三、清明节：4月4日（周六）至6日（周一）放假，共3天。
                四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
                五、端午节：6月19日（周五）至21日（周日）放假，共3天。
                六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
                七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
                节假日期间，各地区、各部门要妥善安排好值班和安全、保卫等工作。
                """);
        assertEquals(StateCouncil.notice2026().holidays(), text.holidays());
        assertEquals(
                List.copyOf(StateCouncil.notice2026().makeUpDays()),
                text.makeUpDays().stream().sorted().toList());
    }

    @Test
    void readsOtherWordings() {
        NoticeText text = NoticeText.read(2024, """
                一、元旦:2023年12月31日至2024年1月1日放假,与周末连休。二、春节:2月10日至17日放假调休,共8天。2月4日(星期日)、2月18日(星期日)上班。鼓励各单位结合带薪年休假等制度落实,安排职工在除夕(2月9日)休息。
                国庆节、中秋节：9月29日（周日）至10月6日（周日）放假
                """);
        assertEquals(
                List.of(
                        span("元旦", LocalDate.of(2023, 12, 31), LocalDate.of(2024, 1, 1)),
                        span("春节", LocalDate.of(2024, 2, 10), LocalDate.of(2024, 2, 17)),
                        span("国庆节、中秋节", LocalDate.of(2024, 9, 29), LocalDate.of(2024, 10, 6))),
                text.holidays());
        assertEquals(List.of(LocalDate.of(2024, 2, 4), LocalDate.of(2024, 2, 18)), text.makeUpDays());
    }

    private static Holiday span(String name, LocalDate from, LocalDate to) {
        return new Holiday(name, from, to);
    }

    @Test
    void passesOverWhatIsNoArrangement() {
        NoticeText text = NoticeText.read(2027, "通知如下：请妥善安排。二月：2月30日放假。联系电话：0458-123");
        assertEquals(List.of(), text.holidays());
        assertEquals(List.of(), text.makeUpDays());
    }
}
