package cn.binggui.ui.calendar;

import cn.binggui.core.calendar.EnteredNotice;
import cn.binggui.core.calendar.Holiday;
import cn.binggui.ui.Minute;
import cn.binggui.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The entries of a year's notices, the one in force first. */
final class NoticeJournal extends Div {

    NoticeJournal(List<EnteredNotice> entries) {
        addClassName("notice-journal");
        if (entries.isEmpty()) {
            Paragraph none = new Paragraph(Texts.text("calendar.none"));
            none.addClassName("notice-none");
            add(none);
        }
        entries.forEach(entry -> add(entry(entry)));
    }

    private static Div entry(EnteredNotice entry) {
        Span state = new Span(Texts.text(entry.inForce() ? "calendar.inForce" : "calendar.replaced"));
        state.addClassName(entry.inForce() ? "notice-in-force" : "notice-replaced");
        Span document = new Span(entry.notice().document());
        document.addClassName("notice-document");
        Div head = new Div(
                document,
                state,
                new Span(Texts.text("calendar.issuedOn", entry.notice().issuedOn())));
        head.addClassName("notice-head");
        Paragraph by = new Paragraph(
                Texts.text("calendar.entered", Minute.of(entry.enteredAt()), entry.enteredBy(), entry.reason()));
        by.addClassName("notice-by");
        return new Div(
                head,
                new Paragraph(words(entry.notice().holidays(), entry.notice().makeUpDays())),
                by);
    }

    /** Returns in one paragraph which days are off and which are made up. */
    static String words(List<Holiday> holidays, List<LocalDate> makeUpDays) {
        String off = holidays.stream().map(NoticeJournal::words).collect(Collectors.joining("；"));
        return makeUpDays.isEmpty()
                ? off
                : Texts.text(
                        "calendar.withMakeUp",
                        off,
                        makeUpDays.stream().sorted().map(LocalDate::toString).collect(Collectors.joining("、")));
    }

    private static String words(Holiday holiday) {
        return holiday.from().equals(holiday.to())
                ? holiday.name() + " " + holiday.from()
                : Texts.text("calendar.span", holiday.name(), holiday.from(), holiday.to());
    }
}
