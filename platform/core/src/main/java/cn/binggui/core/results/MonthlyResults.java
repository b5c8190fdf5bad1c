package cn.binggui.core.results;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.results.disclosure.Cell.ALL;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.results.disclosure.Cell;
import cn.binggui.core.results.disclosure.Period;
import cn.binggui.core.results.disclosure.Told;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The county's months: what it counted of each, what the province would see of it, and their publication. */
@Singleton
public class MonthlyResults {
    /** What happened on a Friday may be written down on Monday. */
    static final int LATE_DAYS = 3;

    /** How many months back people can publish. */
    private static final int MOST = 24;

    private final MonthCounting counting;
    private final MonthStore months;
    private final ProvinceStore province;
    private final PlaceNames places;
    private final Clock clock;

    MonthlyResults(MonthCounting counting, MonthStore months, ProvinceStore province, PlaceNames places, Clock clock) {
        this.counting = counting;
        this.months = months;
        this.province = province;
        this.places = places;
        this.clock = clock;
    }

    /** Returns the months since the first application, the present one first. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public List<MonthState> months(Actor actor) {
        requireWholeCounty(actor);
        Map<YearMonth, ResultRows.Row> published = byMonth();
        YearMonth present = YearMonth.now(clock);
        YearMonth first = counting.first().orElse(present);
        List<MonthState> states = new ArrayList<>();
        for (YearMonth month = present;
                !month.isBefore(first) && month.isAfter(present.minusMonths(MOST + 1L));
                month = month.minusMonths(1)) {
            states.add(state(month, published.get(month)));
        }
        return states;
    }

    /**
     * Returns a month with its figures: as they were published, or else as they are now.
     *
     * @throws Refusal UNPROCESSABLE where it cannot be published yet
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public MonthLook look(Actor actor, YearMonth month) {
        requireWholeCounty(actor);
        Map<YearMonth, ResultRows.Row> published = byMonth();
        ResultRows.Row row = published.get(month);
        MonthState state = state(month, row);
        requireOver(state);
        counting.refresh();
        MonthFigures now = counting.of(month);
        MonthFigures figures = row == null ? now : row.figures();
        MonthResults results = row == null ? months.decide(now) : row.results();
        Map<String, String> all = places.of(TenantBinding.current());
        Map<String, String> townships = new TreeMap<>();
        figures.townships().forEach(code -> townships.put(code, all.getOrDefault(code, code)));
        List<MonthFigures> quarter = published.values().stream()
                .map(ResultRows.Row::figures)
                .filter(each -> Period.quarter(each.month()).equals(Period.quarter(month))
                        && !each.month().equals(month))
                .collect(Collectors.toCollection(ArrayList::new));
        quarter.add(figures);
        return new MonthLook(
                state,
                ResultRows.digest(figures, results),
                figures.categories(),
                townships,
                lines(figures, quarter, results),
                scores(results),
                row == null ? Map.of() : since(figures, now));
    }

    /**
     * Publishes a month for good.
     *
     * @param seen as the person's {@link MonthLook} says
     * @throws Refusal UNPROCESSABLE where it is not over; CONFLICT where it is published, or has changed since the person looked at it
     */
    @Permission(COUNTY_ADMIN)
    public void publish(Actor actor, YearMonth month, String seen) {
        requireWholeCounty(actor);
        requireOver(state(month, null));
        requireKnown();
        counting.refresh();
        months.publish(actor, counting.of(month), seen);
    }

    private Map<YearMonth, ResultRows.Row> byMonth() {
        return months.published().stream().collect(Collectors.toMap(ResultRows.Row::month, Function.identity()));
    }

    private MonthState state(YearMonth month, ResultRows.@Nullable Row row) {
        LocalDate from = month.atEndOfMonth().plusDays(LATE_DAYS + 1L);
        if (row == null) {
            boolean over = !LocalDate.now(clock).isBefore(from);
            return new MonthState(
                    month, over ? MonthState.Stage.READY : MonthState.Stage.RUNNING, from, null, null, null);
        }
        return new MonthState(
                month,
                row.deliveredAt() == null ? MonthState.Stage.WAITING : MonthState.Stage.DELIVERED,
                from,
                row.publishedAt(),
                row.actorName(),
                row.deliveredAt());
    }

    private static void requireOver(MonthState state) {
        if (state.stage() == MonthState.Stage.RUNNING) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "%s的成效月报从%s起可以发布".formatted(state.month(), state.from()));
        }
    }

    /**
     * A county that was restored from a backup may not know what it published since; whatever it published now would not be weighed against
     * that.
     */
    private void requireKnown() {
        List<YearMonth> there = new ArrayList<>(province.months(TenantBinding.current()));
        there.removeAll(byMonth().keySet());
        if (!there.isEmpty()) {
            throw Refusal.conflict("省里已有本县%s的成效月报，而本县数据中没有（可能恢复过备份）。请联系省级管理员".formatted(there.getFirst()));
        }
    }

    static void requireWholeCounty(Actor actor) {
        if (actor.scope().township() != null) {
            throw Refusal.forbidden("成效月报涉及全县，只有负责全县的人员可以查看和发布");
        }
    }

    private static List<MonthLook.Line> lines(MonthFigures figures, List<MonthFigures> quarter, MonthResults results) {
        Map<Measure, Map<Cell, Told>> told = new EnumMap<>(Measure.class);
        results.lines()
                .forEach(line -> told.computeIfAbsent(line.measure(), measure -> new HashMap<>())
                        .put(
                                new Cell(line.township(), line.category(), Period.of(line.period())),
                                new Told(line.mark(), line.value())));
        List<MonthLook.Line> lines = new ArrayList<>();
        told.forEach((measure, cells) -> cells.forEach((cell, each) -> {
            if (measure != Measure.IN_TIME || cell.category().equals(ALL)) {
                List<MonthFigures> of = cell.period() instanceof Period.Quarter ? quarter : List.of(figures);
                lines.add(new MonthLook.Line(
                        measure,
                        cell,
                        own(of, measure, cell),
                        PublishedCells.figure(measure, cell, cells).orElse(Figure.hidden(each.mark()))));
            }
        }));
        return lines;
    }

    private static OptionalLong own(List<MonthFigures> of, Measure measure, Cell cell) {
        return MonthFigures.figure(of, measure, cell.township(), cell.category());
    }

    private static List<MonthLook.Scored> scores(MonthResults results) {
        Map<String, Long> rounds = results.scores().stream()
                .collect(Collectors.groupingBy(MonthResults.Score::name, TreeMap::new, Collectors.counting()));
        return rounds.entrySet().stream()
                .map(each -> new MonthLook.Scored(each.getKey(), each.getValue().intValue()))
                .toList();
    }

    private static Map<Measure, Long> since(MonthFigures then, MonthFigures now) {
        Map<Measure, Long> since = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            if (measure.margins() != null) {
                long change =
                        now.counts(measure).of(ALL, ALL) - then.counts(measure).of(ALL, ALL);
                if (change != 0) {
                    since.put(measure, change);
                }
            }
        }
        return since;
    }
}
