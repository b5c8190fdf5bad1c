package cn.binggui.core.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * The State Council's arrangement of a year's holidays.
 *
 * @param document its number, such as 国办发明电〔2024〕12号
 * @param makeUpDays days of the weekend on which the offices work (调休)
 */
public record HolidayNotice(
        int year, String document, LocalDate issuedOn, List<Holiday> holidays, List<LocalDate> makeUpDays) {
    public HolidayNotice {
        holidays = List.copyOf(holidays);
        makeUpDays = List.copyOf(makeUpDays);
    }
}
