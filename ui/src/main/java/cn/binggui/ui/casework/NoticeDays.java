package cn.binggui.ui.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** How notices write days on their sheet. */
final class NoticeDays {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    private NoticeDays() {}

    static String words(LocalDate day) {
        return DAY.format(day);
    }
}
