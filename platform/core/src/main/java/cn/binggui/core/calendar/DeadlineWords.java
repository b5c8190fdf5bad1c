package cn.binggui.core.calendar;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells how the days of a limit are counted. */
final class DeadlineWords {
    private final Deadline deadline;

    DeadlineWords(Deadline deadline) {
        this.deadline = deadline;
    }

    List<String> told(String event) {
        List<String> told = new ArrayList<>();
        told.add("%s %s，当日不计，次日起算（民法典第二百零一条）".formatted(day(deadline.after()), event));
        List<CountedDay> run = new ArrayList<>();
        for (CountedDay day : deadline.course()) {
            if (!run.isEmpty() && !alike(run.getLast(), day)) {
                told.add(told(run));
                run.clear();
            }
            run.add(day);
        }
        if (!run.isEmpty()) {
            told.add(told(run));
        }
        told.add(end());
        if (deadline.provisional()) {
            told.add("期间内有年份的放假安排尚未公布，只按周末推算，公布后重新推算");
        }
        return told;
    }

    private static boolean alike(CountedDay one, CountedDay other) {
        return (one.number() > 0) == (other.number() > 0) && one.why().equals(other.why());
    }

    private String told(List<CountedDay> run) {
        CountedDay first = run.getFirst();
        CountedDay last = run.getLast();
        String days = run.size() == 1 ? day(first.day()) : day(first.day()) + "至" + day(last.day());
        if (first.number() == 0) {
            return days + " " + first.why();
        }
        String numbers = run.size() == 1
                ? "第%d个%s".formatted(first.number(), unit())
                : "第%d至%d个%s".formatted(first.number(), last.number(), unit());
        return days + " " + numbers + (first.why().equals(DayKind.WORKING.term()) ? "" : "，" + first.why());
    }

    private String end() {
        LocalDate dueOn = deadline.dueOn();
        if (dueOn == null) {
            return "时钟中止中，恢复后再推算截止日";
        }
        boolean rolled = deadline.course().getLast().number() == 0;
        return "截止日为%s%s".formatted(day(dueOn), rolled ? "：末日不是工作日，顺延（民法典第二百零三条）" : "");
    }

    private String unit() {
        return deadline.unit().term();
    }

    private static String day(LocalDate day) {
        return day + "（" + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + "）";
    }
}
