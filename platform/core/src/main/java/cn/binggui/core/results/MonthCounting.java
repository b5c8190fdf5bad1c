package cn.binggui.core.results;

import cn.binggui.core.casework.CaseEvent;
import cn.binggui.core.casework.store.CaseConfirmations;
import cn.binggui.core.casework.store.ConfirmedCase;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.metric.Observations;
import cn.binggui.core.scoring.metric.Observing;
import cn.binggui.core.tenancy.Divisions;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.core.tenancy.Township;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.ruling.Category;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Counts a month of the bound county's cases, as its files stand now.
 *
 * <p>Applications and objections count by the day on which they came in, confirmations by the day from which they count, cases in time by
 * the day on which their total limit ended, as evaluations count them.
 */
@Singleton
class MonthCounting {
    private static final String OPENED =
            "SELECT township, COUNT(*) FROM case_file WHERE opened_on BETWEEN ? AND ? GROUP BY township";
    private static final String OBJECTED = "SELECT f.township, COUNT(*) FROM case_event e"
            + " JOIN case_file f ON f.id = e.case_id WHERE e.happened_on BETWEEN ? AND ? AND e.kind = '"
            + CaseEvent.Objected.class.getSimpleName() + "' GROUP BY f.township";
    private static final String FIRST = "SELECT MIN(opened_on) FROM case_file";

    private final JdbcOperations jdbc;
    private final CaseConfirmations confirmations;
    private final Observing observing;
    private final Observations observations;
    private final Divisions divisions;
    private final CountyPolicies policies;

    MonthCounting(
            @Named(TenantDataSource.NAME) JdbcOperations jdbc,
            CaseConfirmations confirmations,
            Observing observing,
            Observations observations,
            Divisions divisions,
            CountyPolicies policies) {
        this.jdbc = jdbc;
        this.confirmations = confirmations;
        this.observing = observing;
        this.observations = observations;
        this.divisions = divisions;
        this.policies = policies;
    }

    /** Makes up to date what is kept of cases; call it outside a transaction, and before months are counted. */
    void refresh() {
        observing.refresh(() -> false);
    }

    /** Returns the month of the first application; empty where there was none. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    Optional<YearMonth> first() {
        return jdbc.prepareStatement(FIRST, statement -> {
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return Optional.ofNullable(rows.getObject(1, LocalDate.class)).map(YearMonth::from);
            }
        });
    }

    /** Counts a month. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    MonthFigures of(YearMonth month) {
        String county = TenantBinding.current();
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        Map<String, Long> opened = counted(OPENED, from, to);
        Map<String, Long> objected = counted(OBJECTED, from, to);
        Map<String, Tally> due = new HashMap<>();
        observations.tallies(from, to).forEach((township, all) -> {
            if (all.containsKey(Metric.CASES_IN_TIME)) {
                due.put(township, Objects.requireNonNull(all.get(Metric.CASES_IN_TIME)));
            }
        });
        Map<String, List<ConfirmedCase>> confirmed = confirmations.effective(from, to).stream()
                .collect(Collectors.groupingBy(each -> each.file().township()));
        TreeSet<String> places = new TreeSet<>(
                divisions.townships(county).stream().map(Township::code).toList());
        Stream.of(opened, objected, due, confirmed).map(Map::keySet).forEach(places::addAll);
        Map<String, MonthFigures.OfTownship> byTownship = new HashMap<>();
        for (String place : places) {
            List<ConfirmedCase> own = confirmed.getOrDefault(place, List.of());
            Tally limits = due.getOrDefault(place, Tally.NOTHING);
            var counted = new MonthFigures.OfTownship(
                    opened.getOrDefault(place, 0L),
                    own.stream()
                            .collect(Collectors.groupingBy(
                                    each -> each.category().name(), Collectors.counting())),
                    limits.numerator(),
                    limits.denominator(),
                    objected.getOrDefault(place, 0L),
                    days(own));
            byTownship.put(place, counted);
        }
        return new MonthFigures(month, List.copyOf(places), categories(county, confirmed.values()), byTownship);
    }

    private List<String> categories(String county, Collection<List<ConfirmedCase>> confirmed) {
        TreeSet<Category> categories =
                new TreeSet<>(policies.get(county).plan().categoryNames().keySet());
        // what an earlier version of the plan had
        confirmed.forEach(all -> all.forEach(each -> categories.add(each.category())));
        categories.remove(Category.NONE);
        return categories.stream().map(Category::name).toList();
    }

    private static SortedMap<Integer, Long> days(List<ConfirmedCase> cases) {
        SortedMap<Integer, Long> days = new TreeMap<>();
        for (ConfirmedCase each : cases) {
            LocalDate acceptedOn = each.file().state().acceptedOn();
            if (acceptedOn != null) {
                days.merge(Math.toIntExact(ChronoUnit.DAYS.between(acceptedOn, each.effectiveOn())), 1L, Long::sum);
            }
        }
        return days;
    }

    private Map<String, Long> counted(String sql, LocalDate from, LocalDate to) {
        return jdbc.prepareStatement(sql, statement -> {
            statement.setObject(1, from);
            statement.setObject(2, to);
            Map<String, Long> found = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getLong(2));
                }
            }
            return found;
        });
    }
}
