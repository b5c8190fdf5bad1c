package cn.binggui.core.document;

import cn.binggui.policy.clause.Clause;
import java.time.LocalDate;

/** How documents say things. */
final class Words {
    private static final String DIGITS = "〇一二三四五六七八九";

    private Words() {}

    /** Returns a day in Arabic numerals without leading zeros, as GB/T 9704 writes it. */
    static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    /** Returns a number from 1 to 99 as headings count. */
    static String ordinal(int number) {
        int tens = number / 10;
        int ones = number % 10;
        String first = tens == 0 ? "" : tens == 1 ? "十" : DIGITS.charAt(tens) + "十";
        return first + (ones == 0 ? "" : String.valueOf(DIGITS.charAt(ones)));
    }

    /** Returns where a clause stands and what it says: the county's in its own words, all else in ours. */
    static String basis(Clause clause) {
        String place = clause.document() + " " + clause.locator();
        return switch (clause.level()) {
            case COUNTY -> place + "：“" + clause.text() + "”";
            case PROVINCE, NATION -> place + "（大意）：" + clause.text();
            case INTERPRETATION -> place + "（适用说明）：" + clause.text();
        };
    }
}
