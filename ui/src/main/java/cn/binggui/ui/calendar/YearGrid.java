package cn.binggui.ui.calendar;

import cn.binggui.core.calendar.DayKind;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** The twelve months of a year; what is no ordinary day says so in words as well as in colour. */
final class YearGrid extends Div {
    YearGrid(int year, WorkingCalendar calendar, LocalDate today) {
        addClassName("year");
        for (int month = 1; month <= 12; month++) {
            add(month(YearMonth.of(year, month), calendar, today));
        }
    }

    private static Div month(YearMonth month, WorkingCalendar calendar, LocalDate today) {
        NativeTable table = new NativeTable();
        NativeTableRow head = new NativeTableRow();
        for (String weekday : Texts.text("date.weekdays.narrow").split(" ")) {
            head.add(new NativeTableHeaderCell(weekday));
        }
        table.getHead().add(head);
        NativeTableRow week = new NativeTableRow();
        LocalDate first = month.atDay(1);
        for (int blank = 1; blank < first.getDayOfWeek().getValue(); blank++) {
            week.add(new NativeTableCell());
        }
        long working = 0;
        for (LocalDate day = first; YearMonth.from(day).equals(month); day = day.plusDays(1)) {
            if (week.getComponentCount() == 7) {
                table.getBody().add(week);
                week = new NativeTableRow();
            }
            week.add(day(day, calendar, today));
            working += calendar.isWorking(day) ? 1 : 0;
        }
        table.getBody().add(week);
        Span count = new Span(Texts.text("calendar.workingDays", working));
        count.addClassName("month-count");
        H3 name = new H3(Texts.text("calendar.month", month.getMonthValue()));
        Div head2 = new Div(name, count);
        head2.addClassName("month-head");
        Div all = new Div(head2, table);
        all.addClassName("month");
        return all;
    }

    private static NativeTableCell day(LocalDate day, WorkingCalendar calendar, LocalDate today) {
        DayKind kind = calendar.kind(day);
        NativeTableCell cell = new NativeTableCell(Integer.toString(day.getDayOfMonth()));
        cell.addClassName("day-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        cell.setClassName("day-today", day.equals(today));
        if (kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP) {
            Span mark = new Span(Texts.text(kind == DayKind.HOLIDAY ? "calendar.off" : "calendar.makeUp"));
            mark.addClassName("day-mark");
            cell.add(mark);
            cell.setTitle(day + " " + calendar.why(day));
        }
        return cell;
    }
}
