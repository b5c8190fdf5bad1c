package cn.binggui.core.casework.store;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.access.Role;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseFold;
import cn.binggui.core.casework.CaseOutlook;
import cn.binggui.core.casework.CaseState;
import cn.binggui.policy.declared.Procedure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds every case's events up anew and says where what is stored of them differs; what differs is mended. */
@Singleton
public class CaseRebuild {
    private static final int CHUNK = 200;
    private static final int MOST_TOLD = 100;

    private final CaseRepositories.Files files;
    private final CaseRepositories.Summaries summaries;
    private final CaseStore store;
    private final CaseMending mending;
    private final List<DerivedFromCases> derived;
    private final WorkingCalendars calendars;
    private final AuditLog audit;

    CaseRebuild(
            CaseRepositories.Files files,
            CaseRepositories.Summaries summaries,
            CaseStore store,
            CaseMending mending,
            List<DerivedFromCases> derived,
            WorkingCalendars calendars,
            AuditLog audit) {
        this.files = files;
        this.summaries = summaries;
        this.store = store;
        this.mending = mending;
        this.derived = derived;
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * What was found.
     *
     * @param cases looked at
     * @param different cases of which something stored was another
     * @param told what was different, in Chinese, of at most a hundred cases
     */
    public record Report(long cases, long different, List<String> told) {
        public Report {
            told = List.copyOf(told);
        }
    }

    /** Goes through all of a county's cases. */
    @Permission(Role.PROVINCE_ADMIN)
    public Report rebuild(Actor actor, @County String county) {
        WorkingCalendar calendar = calendars.current();
        List<String> told = new ArrayList<>();
        long cases = 0;
        long different = 0;
        long after = 0;
        for (List<CaseFileRow> chunk = files.following(after, CHUNK);
                !chunk.isEmpty();
                chunk = files.following(after, CHUNK)) {
            for (CaseFileRow row : chunk) {
                String difference = difference(row, calendar);
                cases++;
                if (!difference.isEmpty()) {
                    different++;
                    if (told.size() < MOST_TOLD) {
                        told.add(row.number() + "：" + difference);
                    }
                }
                after = row.id();
            }
        }
        audit.record(
                actor,
                AuditAction.CASES_REBUILT,
                "county:" + county,
                Map.of("cases", Long.toString(cases), "different", Long.toString(different)));
        return new Report(cases, different, told);
    }

    private String difference(CaseFileRow row, WorkingCalendar calendar) {
        Procedure procedure = store.policy(CaseFile.of(row)).procedure();
        List<CaseEntry> entries =
                store.entries(row.id()).stream().map(RecordedEntry::entry).toList();
        CaseState state = CaseFold.of(procedure, entries);
        CaseSummaryRow stored = summaries.findById(row.id()).orElse(null);
        CaseSummaryRow rebuilt = CaseSummaryRow.of(
                row,
                stored == null ? null : stored.headPerson(),
                state,
                CaseOutlook.of(procedure, calendar, state),
                calendar.version());
        List<String> differences = new ArrayList<>();
        if (!state.equals(CaseCodec.state(row.state())) || row.seq() != state.seq()) {
            differences.add("状态与事件不符");
        }
        if (stored == null) {
            differences.add("缺少摘要");
        } else if (stored.calendar() == calendar.version() && !Objects.equals(stored, rebuilt)) {
            differences.add("摘要与事件不符");
        }
        if (!differences.isEmpty()) {
            mending.mend(row, CaseCodec.write(state), state.seq(), rebuilt, stored == null);
        }
        CaseFile file = CaseFile.of(row, state);
        derived.stream()
                .map(each -> each.mend(file, entries))
                .filter(difference -> !difference.isEmpty())
                .forEach(differences::add);
        return String.join("，", differences);
    }
}
