package cn.binggui.core.casework.list;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;
import static cn.binggui.core.access.Role.VILLAGE_WORKER;

import cn.binggui.core.Where;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.calendar.WorkingCalendar;
import cn.binggui.core.calendar.WorkingCalendars;
import cn.binggui.core.casework.CaseTiers;
import cn.binggui.core.household.Identity;
import cn.binggui.core.household.store.People;
import cn.binggui.core.tenancy.PlaceNames;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The county's cases in lists, always within the part of the county on which the person works. */
@Singleton
public class CaseLists {
    /** The greatest number of rows in one page. */
    public static final int LARGEST_PAGE = 500;

    private final CaseRows rows;
    private final People people;
    private final PlaceNames places;
    private final WorkingCalendars calendars;
    private final Clock clock;

    CaseLists(CaseRows rows, People people, PlaceNames places, WorkingCalendars calendars, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.places = places;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Returns a page of cases.
     *
     * @param limit at most {@link #LARGEST_PAGE}
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public List<CaseRow> page(Actor actor, CaseQuery query, CaseOrder order, int offset, int limit) {
        if (offset < 0 || limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of %d rows from %d".formatted(limit, offset));
        }
        Lamp.Bounds bounds = bounds();
        List<CaseRows.Stored> page = rows.page(where(actor, query, bounds, true), order, offset, limit);
        Map<Long, Identity> heads = people.identities(page.stream()
                .map(CaseRows.Stored::head)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<String, String> names = places.of(TenantBinding.current());
        return page.stream().map(row -> named(row, heads, names, bounds)).toList();
    }

    /** Returns how many cases of any lamp fit, by lamp. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR, TOWNSHIP_WORKER, VILLAGE_WORKER})
    public CaseCounts counts(Actor actor, CaseQuery query) {
        Lamp.Bounds bounds = bounds();
        return rows.counts(where(actor, query, bounds, false), bounds);
    }

    private Lamp.Bounds bounds() {
        return Lamp.Bounds.on(calendars.current(), LocalDate.now(clock));
    }

    private Where where(Actor actor, CaseQuery query, Lamp.Bounds bounds, boolean ofLamp) {
        Where where = new Where();
        where.within(actor, "s");
        where.test("s.township =", query.township());
        switch (query.part()) {
            case MINE -> {
                where.test("s.is_open =", true);
                where.add("(s.turn & ?) <> 0", CaseTiers.bits(CaseTiers.of(actor)));
                where.test("s.ready_on <=", bounds.today());
            }
            case OPEN -> where.test("s.is_open =", true);
            case ENDED -> where.test("s.is_open =", false);
            case ALL -> {
                // every case
            }
        }
        where.test("s.number =", query.number());
        where.test("s.household_id =", query.household());
        where.test("s.village =", query.village());
        where.test("s.phase =", query.phase());
        where.test("s.step =", query.step());
        where.test("s.category =", query.category());
        where.test("s.opened_on >=", query.openedFrom());
        where.test("s.opened_on <=", query.openedTo());
        if (ofLamp && query.lamp() != null) {
            lamp(where, query.lamp(), bounds);
        }
        return where;
    }

    private static void lamp(Where where, Lamp lamp, Lamp.Bounds bounds) {
        switch (lamp) {
            case OVERDUE -> where.test("s.act_by <", bounds.today());
            case RED -> where.add("s.act_by BETWEEN ? AND ?", bounds.today(), bounds.red());
            case YELLOW -> where.add("s.act_by > ? AND s.act_by <= ?", bounds.red(), bounds.yellow());
            case GREEN -> where.test("s.act_by >", bounds.yellow());
            case GREY -> where.add("s.act_by IS NULL");
        }
    }

    private CaseRow named(
            CaseRows.Stored row, Map<Long, Identity> heads, Map<String, String> names, Lamp.Bounds bounds) {
        Identity head = row.head() == null ? null : heads.get(row.head());
        return new CaseRow(
                row.id(),
                row.number(),
                row.seq(),
                row.household(),
                head == null ? "" : head.maskedName(),
                names.getOrDefault(row.township(), row.township()),
                names.getOrDefault(row.village(), row.village()),
                row.village(),
                row.phase(),
                row.step(),
                row.track(),
                row.category(),
                row.objections(),
                row.openedOn(),
                row.acceptedOn(),
                row.readyOn(),
                row.dueOn(),
                row.actBy(),
                daysLeft(row.actBy(), bounds.today()),
                bounds.of(row.actBy()));
    }

    private @Nullable Integer daysLeft(@Nullable LocalDate actBy, LocalDate today) {
        if (actBy == null) {
            return null;
        }
        WorkingCalendar calendar = calendars.current();
        boolean late = actBy.isBefore(today);
        LocalDate from = late ? actBy : today;
        LocalDate to = late ? today : actBy;
        int days = (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(calendar::isWorking)
                .count();
        return late ? -days : days;
    }
}
