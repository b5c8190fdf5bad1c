package cn.binggui.core.casework.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.calendar.Holiday;
import cn.binggui.core.calendar.HolidayNotice;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Days of open cases are counted anew on another calendar, in pieces, and what moved is written down. */
class ReprojectionTest {
    private final ReprojectionChunk chunks = RunningApp.bean(ReprojectionChunk.class);

    /** A calendar on which every working day of the coming weeks is a holiday. */
    private static WorkingCalendar other(long version) {
        LocalDate today = RunningApp.today();
        return new WorkingCalendar(
                version,
                List.of(new HolidayNotice(
                        today.getYear(),
                        "国办发明电〔%d〕99号".formatted(today.getYear()),
                        today,
                        List.of(new Holiday("假日", today.minusDays(60), today.plusDays(30))),
                        List.of())));
    }

    private static List<String> column(String sql) {
        return TenantBinding.call("shiquan", () -> {
            try (var connection = RunningApp.bean(Connections.class).county();
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery(sql)) {
                List<String> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(String.valueOf(rows.getString(1)));
                }
                return found;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private ReprojectionChunk.Done project(WorkingCalendar calendar, long after, int limit) {
        return TenantBinding.call("shiquan", () -> chunks.project(calendar, "录入测试安排", after, limit));
    }

    @Test
    void goesOnWhereItStoppedAndSaysWhatMoved() {
        String due = "SELECT CONCAT(case_id, ' ', COALESCE(due_on, ''), ' ', COALESCE(act_by, ''))"
                + " FROM case_summary WHERE is_open ORDER BY case_id";
        List<String> before = column(due);
        WorkingCalendar other = other(900_001);
        ReprojectionChunk.Done first = project(other, 0, 10);
        assertEquals(10, first.count());
        assertEquals(List.of("10"), column("SELECT COUNT(*) FROM case_summary WHERE is_open AND calendar = 900001"));
        AtomicInteger rest = new AtomicInteger();
        // another node begins anew: what is done already is not done again
        for (var done = project(other, 0, 10); done.last() > 0; done = project(other, done.last(), 10)) {
            rest.addAndGet(done.count());
        }
        assertEquals(before.size() - 10, rest.get());
        assertNotEquals(before, column(due));
        List<String> moved = column("SELECT reason FROM case_projection WHERE calendar = 900001");
        assertTrue(moved.size() > 10);
        assertEquals(List.of("录入测试安排"), moved.stream().distinct().toList());
        // back on the calendar in force, everything stands where it stood
        TenantBinding.run("shiquan", () -> RunningApp.bean(Reprojection.class).project(() -> false));
        assertEquals(before, column(due));
        assertEquals(
                List.of("0"),
                column("SELECT COUNT(*) FROM case_summary WHERE is_open AND calendar <> "
                        + RunningApp.bean(WorkingCalendars.class).current().version()));
    }
}
