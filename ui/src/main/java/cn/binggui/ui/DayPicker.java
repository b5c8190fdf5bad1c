package cn.binggui.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.List;
import java.util.Locale;

/** A date field that shows yyyy-MM-dd, understands 20250102, 2025/1/2 and 2025.1.2, with weeks from Monday. */
public final class DayPicker extends DatePicker {
    public DayPicker(String label) {
        super(label);
        setLocale(Locale.SIMPLIFIED_CHINESE);
        setI18n(new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy.M.d")
                .setFirstDayOfWeek(1)
                .setMonthNames(words("date.months"))
                .setWeekdays(words("date.weekdays"))
                .setWeekdaysShort(words("date.weekdays.short"))
                .setToday(Texts.text("date.today"))
                .setCancel(Texts.text("date.cancel")));
        setAutoOpen(false);
    }

    private static List<String> words(String key) {
        return List.of(Texts.text(key).split(" "));
    }
}
