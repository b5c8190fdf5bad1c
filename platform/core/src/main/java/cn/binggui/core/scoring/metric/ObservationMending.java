package cn.binggui.core.scoring.metric;

import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.store.CaseFile;
import cn.binggui.core.casework.store.CaseStore;
import cn.binggui.core.casework.store.DerivedFromCases;
import jakarta.inject.Singleton;
import java.util.List;

/** Compares the stored observations of a case with those of its events; a case that is still to be observed differs in nothing. */
@Singleton
class ObservationMending implements DerivedFromCases {
    private final ObservationRows rows;
    private final ObservationChunk chunk;
    private final CaseStore cases;
    private final WorkingCalendars calendars;

    ObservationMending(ObservationRows rows, ObservationChunk chunk, CaseStore cases, WorkingCalendars calendars) {
        this.rows = rows;
        this.chunk = chunk;
        this.cases = cases;
        this.calendars = calendars;
    }

    @Override
    public String mend(CaseFile file, List<CaseEntry> entries) {
        WorkingCalendar calendar = calendars.current();
        if (!rows.isObserved(file.id(), entries.size(), calendar.version(), CaseMetrics.VERSION)) {
            return "";
        }
        CaseMetrics metrics = new CaseMetrics(cases.policy(file).procedure(), calendar);
        if (rows.read(List.of(file.id())).getOrDefault(file.id(), List.of()).equals(metrics.observe(entries))) {
            return "";
        }
        chunk.observe(List.of(file.id()), calendar, _ -> metrics);
        return "评价计数与事件不符";
    }
}
