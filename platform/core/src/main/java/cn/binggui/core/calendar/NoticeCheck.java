package cn.binggui.core.calendar;

import cn.binggui.core.Refusal;
import cn.binggui.core.Refusal.Mistake;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a holiday notice must look like. */
final class NoticeCheck {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_HOLIDAY = 15;

    private final HolidayNotice notice;
    private final List<Mistake> mistakes = new ArrayList<>();
    private final Set<LocalDate> taken = new HashSet<>();

    private NoticeCheck(HolidayNotice notice) {
        this.notice = notice;
    }

    /**
     * Checks a notice and the reason for entering it.
     *
     * @throws Refusal BAD_INPUT with every mistake
     */
    static void check(HolidayNotice notice, String reason) {
        NoticeCheck check = new NoticeCheck(notice);
        check.head(reason);
        check.holidays();
        check.makeUpDays();
        if (!check.mistakes.isEmpty()) {
            throw Refusal.badInput(check.mistakes);
        }
    }

    private void head(String reason) {
        require(notice.year() >= FIRST_YEAR && notice.year() <= LAST_YEAR, "year", "年份应在 2000 至 2100 之间");
        text("document", notice.document(), "请填写放假通知的文号", 64);
        text("reason", reason, "请写明录入或修改的理由，将留在日志中", 500);
        require(!notice.holidays().isEmpty(), "holidays", "请至少填写一个假期");
    }

    private void text(String path, String text, String missing, int most) {
        require(!text.isBlank(), path, missing);
        require(text.strip().length() <= most, path, "不能超过 " + most + " 个字");
    }

    private void holidays() {
        for (int i = 0; i < notice.holidays().size(); i++) {
            Holiday holiday = notice.holidays().get(i);
            String path = "holidays[" + i + "]";
            text(path + ".name", holiday.name(), "请填写假期名称", 32);
            if (holiday.to().isAfter(holiday.from().plusDays(LONGEST_HOLIDAY))) {
                mistakes.add(new Mistake(path, "一个假期不会超过 15 天，请核对起止日期"));
            } else {
                holiday.days().forEach(day -> take(path, day));
            }
        }
    }

    private void makeUpDays() {
        for (int i = 0; i < notice.makeUpDays().size(); i++) {
            LocalDate day = notice.makeUpDays().get(i);
            String path = "makeUpDays[" + i + "]";
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            require(weekend, path, day + " 不是周末，本来就上班，无须补班");
            take(path, day);
        }
    }

    /** New Year's days may begin at the end of the year before. */
    private void take(String path, LocalDate day) {
        boolean near = !day.isBefore(LocalDate.of(notice.year(), 1, 1).minusDays(7)) && day.getYear() <= notice.year();
        require(near, path, day + " 不在 " + notice.year() + " 年内");
        require(taken.add(day), path, day + " 填写了两次");
    }

    private void require(boolean right, String path, String message) {
        if (!right) {
            mistakes.add(new Mistake(path, message));
        }
    }
}
