package cn.binggui.core.results;

import static cn.binggui.core.results.disclosure.Cell.ALL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditQuery;
import cn.binggui.core.audit.AuditTrail;
import cn.binggui.core.casework.CaseEntry;
import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.PastCases;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Mark;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.ruling.Category;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 滴道's first quarter of 2025, of which the demonstration has no case, counted by hand. */
class MonthlyResultsTest {
    private static final String COUNTY = "didao";
    private static final YearMonth JANUARY = YearMonth.of(2025, 1);
    private static final YearMonth FEBRUARY = YearMonth.of(2025, 2);
    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final List<List<CaseEntry>> FILES = new ArrayList<>();
    private static List<String> places = List.of();

    private final MonthlyResults results = RunningApp.bean(MonthlyResults.class);
    private final MonthStore months = RunningApp.bean(MonthStore.class);
    private final ResultsDelivery delivery = RunningApp.bean(ResultsDelivery.class);
    private final Actor admin = RunningApp.actor("didao-admin");
    private final Actor second = RunningApp.actor("didao-admin2");
    private final Actor province = RunningApp.actor("province");

    @BeforeAll
    static void fill() {
        places = RunningApp.bean(Divisions.class).townships(COUNTY).stream()
                .map(Township::code)
                .toList();
        LocalDate first = LocalDate.of(2025, 1, 2);
        int[] byPlace = {9, 7, 3, 0, 6, 1};
        for (int place = 0; place < places.size(); place++) {
            String code = places.get(place);
            int count = byPlace[place % byPlace.length];
            FILES.addAll(PastCases.add(COUNTY, code, first, Category.ALLOWANCE_MARGIN, false, count));
            FILES.addAll(
                    PastCases.add(COUNTY, code, first.plusDays(20), Category.SUBSISTENCE_ALLOWANCE, false, count / 2));
            FILES.addAll(PastCases.add(COUNTY, code, first.plusDays(4), Category.ALLOWANCE_MARGIN, true, count % 3));
        }
    }

    /** Every month of the quarter that nobody else has published, so that tests may run in any order. */
    private ResultRows.Row published(YearMonth month) {
        return TenantBinding.call(
                COUNTY,
                () -> months.published().stream()
                        .filter(row -> row.month().equals(month))
                        .findFirst()
                        .orElseGet(() -> {
                            MonthLook look = results.look(admin, month);
                            results.publish(admin, month, look.seen());
                            return published(month);
                        }));
    }

    private static long count(YearMonth month, Class<? extends CaseEvent> event) {
        return FILES.stream()
                .flatMap(List::stream)
                .filter(entry -> event.isInstance(entry.event())
                        && YearMonth.from(entry.on()).equals(month))
                .count();
    }

    private static long own(MonthLook look, Measure measure, String township, String category) {
        OptionalLong own = look.line(
                        measure,
                        new Cell(
                                township,
                                category,
                                new Period.Month(look.state().month())))
                .orElseThrow()
                .own();
        return own.orElseThrow();
    }

    /** The day from which a confirmation counts; the last of confirmation and, where it was tentative, of the notice. */
    private static List<Long> days(YearMonth month, Category category) {
        List<Long> days = new ArrayList<>();
        for (List<CaseEntry> file : FILES) {
            LocalDate accepted = null;
            LocalDate confirmed = null;
            Category of = null;
            for (CaseEntry entry : file) {
                if (entry.event() instanceof CaseEvent.Accepted) {
                    accepted = entry.on();
                } else if (entry.event() instanceof CaseEvent.Confirmed event) {
                    confirmed = entry.on();
                    of = event.category();
                } else if (entry.event() instanceof CaseEvent.NoticeEnded && confirmed != null) {
                    confirmed = entry.on();
                }
            }
            if (confirmed != null && of == category && YearMonth.from(confirmed).equals(month)) {
                days.add(ChronoUnit.DAYS.between(accepted, confirmed));
            }
        }
        return days.stream().sorted().toList();
    }

    @Test
    void countsWhatTheFilesSay() {
        for (YearMonth month : List.of(JANUARY, FEBRUARY, MARCH)) {
            MonthLook look = results.look(admin, month);
            assertEquals(count(month, CaseEvent.Opened.class), own(look, Measure.APPLICATIONS, ALL, ALL));
            assertEquals(count(month, CaseEvent.Objected.class), own(look, Measure.OBJECTIONS, ALL, ALL));
            for (Category category : List.of(Category.ALLOWANCE_MARGIN, Category.SUBSISTENCE_ALLOWANCE)) {
                assertEquals(
                        days(month, category).size(),
                        own(look, Measure.CONFIRMATIONS, ALL, category.name()),
                        "" + month);
            }
        }
        MonthLook january = results.look(admin, JANUARY);
        assertEquals(9 + 4 + 0, own(january, Measure.APPLICATIONS, places.getFirst(), ALL));
        assertEquals(7 + 3 + 1, own(january, Measure.APPLICATIONS, places.get(1), ALL));
        assertEquals(0, own(january, Measure.APPLICATIONS, places.get(3), ALL));
        assertEquals(2, count(JANUARY, CaseEvent.Objected.class) + count(FEBRUARY, CaseEvent.Objected.class));
        YearMonth confirmed = List.of(JANUARY, FEBRUARY, MARCH).stream()
                .filter(month -> days(month, Category.ALLOWANCE_MARGIN).size() >= 26)
                .findFirst()
                .orElseThrow();
        List<Long> all = new ArrayList<>(days(confirmed, Category.ALLOWANCE_MARGIN));
        all.addAll(days(confirmed, Category.SUBSISTENCE_ALLOWANCE));
        all.sort(Long::compare);
        assertEquals(
                all.get((all.size() + 1) / 2 - 1), own(results.look(admin, confirmed), Measure.MEDIAN_DAYS, ALL, ALL));
    }

    @Test
    void whatIsSmallNeverLeaves() {
        ResultRows.Row row = published(JANUARY);
        Map<Mark, Long> marks = row.results().lines().stream()
                .collect(Collectors.groupingBy(MonthResults.Line::mark, Collectors.counting()));
        assertTrue(marks.get(Mark.TOLD) > 5, marks.toString());
        assertTrue(marks.get(Mark.SMALL) > 5, marks.toString());
        for (MonthResults.Line line : row.results().lines()) {
            assertTrue(line.mark() == Mark.TOLD || line.value() == 0, line.toString());
            assertTrue(line.mark() != Mark.TOLD || line.measure().margins() == null || line.value() >= 5);
        }
        assertTrue(row.results().lines().stream()
                .anyMatch(line -> line.measure() == Measure.APPLICATIONS
                        && line.township().equals(ALL)
                        && line.mark() == Mark.TOLD));
    }

    @Test
    void onceItIsPublishedItStays() {
        ResultRows.Row row = published(JANUARY);
        String seen = results.look(admin, JANUARY).seen();
        Refusal twice = assertThrows(Refusal.class, () -> results.publish(second, JANUARY, seen));
        assertEquals(Refusal.Kind.CONFLICT, twice.kind());
        assertTrue(twice.getMessage().contains("发布后不再更改"), twice.getMessage());
        assertEquals(row, published(JANUARY));
        assertEquals(
                1,
                RunningApp.bean(AuditTrail.class)
                        .ofCounty(
                                admin,
                                COUNTY,
                                new AuditQuery(null, null, null, AuditAction.RESULTS_PUBLISHED, "results:2025-01"),
                                null,
                                10)
                        .entries()
                        .size());
    }

    @Test
    void whoeverLookedAtSomethingElseIsTold() {
        Refusal stale = assertThrows(Refusal.class, () -> results.publish(admin, YearMonth.of(2024, 11), "other"));
        assertEquals(Refusal.Kind.CONFLICT, stale.kind());
        assertTrue(stale.getMessage().contains("重新查看"), stale.getMessage());
        YearMonth present = YearMonth.from(RunningApp.today());
        Refusal early = assertThrows(Refusal.class, () -> results.publish(admin, present, ""));
        assertEquals(Refusal.Kind.UNPROCESSABLE, early.kind());
    }

    @Test
    void ofTwoWhoPublishAtOnceOneWinsAndTheOtherIsTold() throws InterruptedException, ExecutionException {
        for (YearMonth month : List.of(YearMonth.of(2024, 8), YearMonth.of(2024, 9))) {
            String seen = results.look(admin, month).seen();
            List<Callable<Boolean>> both = new ArrayList<>();
            for (Actor actor : List.of(admin, second)) {
                both.add(() -> {
                    try {
                        results.publish(actor, month, seen);
                        return true;
                    } catch (Refusal refusal) {
                        assertEquals(Refusal.Kind.CONFLICT, refusal.kind());
                        return false;
                    }
                });
            }
            int won = 0;
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Boolean> each : threads.invokeAll(both)) {
                    won += each.get() ? 1 : 0;
                }
            }
            assertEquals(1, won);
        }
    }

    private static long rows(String where) throws SQLException {
        try (var connection = RunningApp.bean(Connections.class).platform();
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT COUNT(*) FROM results_cell WHERE " + where)) {
            found.next();
            return found.getLong(1);
        }
    }

    /** A node that dies after the province has a month, and before the county knows, brings it once more. */
    @Test
    void whatIsBroughtTwiceIsThereOnce() throws SQLException {
        ResultRows.Row row = published(FEBRUARY);
        ProvinceStore store = RunningApp.bean(ProvinceStore.class);
        TenantBinding.run(COUNTY, () -> store.accept(COUNTY, row.results(), row.digest(), row.publishedAt()));
        String where = "county = 'didao' AND period = '2025-02'";
        long once = rows(where);
        assertTrue(once > 50, once + " cells");
        delivery.run(() -> false);
        TenantBinding.run(COUNTY, () -> delivery.deliver(() -> false));
        store.accept(COUNTY, row.results(), row.digest(), row.publishedAt());
        assertEquals(once, rows(where));
        MonthState state = results.months(admin).stream()
                .filter(each -> each.month().equals(FEBRUARY))
                .findFirst()
                .orElseThrow();
        assertEquals(MonthState.Stage.DELIVERED, state.stage());
        // other figures under the same month are not taken in
        MonthResults other = new MonthResults(
                FEBRUARY,
                List.of(new MonthResults.Line(Measure.APPLICATIONS, "2025-02", "x", "", Mark.TOLD, 77)),
                List.of());
        store.accept(COUNTY, other, "0".repeat(64), Instant.EPOCH);
        assertEquals(once, rows(where));
    }

    @Test
    void theProvinceSeesWhatWasToldAndGapsForTheRest() {
        ResultRows.Row row = published(MARCH);
        TenantBinding.run(COUNTY, () -> delivery.deliver(() -> false));
        PublishedResults read = RunningApp.bean(PublishedResults.class);
        ResultTable townships = read.townships(province, COUNTY, Measure.APPLICATIONS, ALL, false);
        Period march = new Period.Month(MARCH);
        for (MonthResults.Line line : row.results().lines()) {
            if (line.measure() == Measure.APPLICATIONS && line.period().equals("2025-03")) {
                Map<Cell, Told> there = RunningApp.bean(ProvinceStore.class).ofCounty(Measure.APPLICATIONS, COUNTY);
                assertEquals(
                        line.value(),
                        there.get(new Cell(line.township(), ALL, march)).value());
            }
        }
        assertEquals(places.size() + 1, townships.lines().size());
        ResultTable counties = read.counties(province, Measure.APPLICATIONS, ALL, false);
        assertEquals(5, counties.lines().size());
        assertTrue(counties.periods().size() <= 12);
        ResultTable own = read.own(admin, Measure.APPLICATIONS, ALL, false);
        assertEquals(
                List.of(PublishedResults.OWN, PublishedResults.MEDIAN),
                own.lines().stream().map(ResultTable.Line::id).toList());
        assertTrue(
                own.lines().getFirst().figures().values().stream().allMatch(Figure::isExact), "a county sees its own");
    }

    @Test
    void aTownshipsPeopleDoNotSeeTheCounty() {
        Actor township = RunningApp.actor("didao-township");
        assertEquals(
                Refusal.Kind.FORBIDDEN,
                assertThrows(Refusal.class, () -> results.months(township)).kind());
        assertEquals(
                Refusal.Kind.FORBIDDEN,
                assertThrows(Refusal.class, () -> results.publish(RunningApp.actor("didao-operator"), MARCH, ""))
                        .kind());
    }
}
