package cn.binggui.core.calendar;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The calendar in force.
 *
 * <p>Read from the database and kept for a minute, so that other nodes' entries arrive; an entry on this node is seen at
 * once.
 */
@Singleton
public class WorkingCalendars {
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final HolidayNoticeRepository notices;
    private final HolidaySpanRepository spans;
    private final Clock clock;
    private volatile @Nullable Read read;

    /** A calendar as read at an instant. */
    private record Read(WorkingCalendar calendar, Instant at) {}

    WorkingCalendars(HolidayNoticeRepository notices, HolidaySpanRepository spans, Clock clock) {
        this.notices = notices;
        this.spans = spans;
        this.clock = clock;
    }

    /** Returns the calendar with the last notice entered for each year. */
    public WorkingCalendar current() {
        Instant now = clock.instant();
        Read known = read;
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            known = new Read(calendar(journal()), now);
            read = known;
        }
        return known.calendar();
    }

    /** Returns in Chinese what was entered last, for example 录入国办发明电〔2025〕7号（2026年）：国务院办公厅公布. */
    public String lastEntry() {
        return journal().stream()
                .findFirst()
                .map(entry -> "录入%s（%d年）：%s"
                        .formatted(entry.notice().document(), entry.notice().year(), entry.reason()))
                .orElse("");
    }

    /** Reads the notices anew at the next question. */
    void changed() {
        read = null;
    }

    /** Returns all entries, the last one first. */
    List<EnteredNotice> journal() {
        Map<Long, List<HolidaySpanRow>> days =
                spans.findAllOrderByFromDay().stream().collect(Collectors.groupingBy(HolidaySpanRow::notice));
        Set<Integer> seen = new HashSet<>();
        List<EnteredNotice> journal = new ArrayList<>();
        for (HolidayNoticeRow row : notices.findAllOrderByRowIdDesc()) {
            long version = Objects.requireNonNull(row.rowId(), "a stored notice has a number");
            journal.add(new EnteredNotice(
                    version,
                    notice(row, days.getOrDefault(version, List.of())),
                    row.reason(),
                    row.enteredBy(),
                    row.enteredAt(),
                    seen.add(row.year())));
        }
        return journal;
    }

    private static HolidayNotice notice(HolidayNoticeRow row, List<HolidaySpanRow> days) {
        return new HolidayNotice(
                row.year(),
                row.document(),
                row.issuedOn(),
                days.stream()
                        .filter(HolidaySpanRow::off)
                        .map(span -> new Holiday(span.name(), span.fromDay(), span.toDay()))
                        .toList(),
                days.stream()
                        .filter(span -> !span.off())
                        .flatMap(span -> span.fromDay().datesUntil(span.toDay().plusDays(1)))
                        .toList());
    }

    private static WorkingCalendar calendar(List<EnteredNotice> journal) {
        return new WorkingCalendar(
                journal.stream().mapToLong(EnteredNotice::version).max().orElse(0),
                journal.stream()
                        .filter(EnteredNotice::inForce)
                        .map(EnteredNotice::notice)
                        .sorted(Comparator.comparing(HolidayNotice::year))
                        .toList());
    }
}
