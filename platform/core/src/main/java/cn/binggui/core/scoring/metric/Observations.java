package cn.binggui.core.scoring.metric;

import cn.binggui.core.scoring.Tally;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Metric;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Counts what was observed of the bound county's cases; {@link Observing#refresh} first makes it up to date.
 *
 * <p>It asks nobody's leave: people go through the rounds. A period is counted as of a day, the last of the period or yesterday, whichever
 * is earlier, so that what can still be done today is not missed.
 */
@Singleton
public class Observations {
    private static final String MET = "(met_on IS NOT NULL AND met_on <= IF(limited, on_day, ?))";
    private static final String PERIOD = "SELECT township, metric, case_id, item, on_day, met_on, " + MET
            + " FROM scoring_observation WHERE on_day BETWEEN ? AND ?";
    private static final String CASES = "SELECT metric, case_id, item, on_day, met_on, is_met FROM (SELECT metric,"
            + " case_id, item, on_day, met_on, " + MET + " is_met FROM scoring_observation"
            + " WHERE metric = ? AND township = ? AND on_day BETWEEN ? AND ?) o WHERE is_met BETWEEN ? AND ?"
            + " ORDER BY on_day, case_id, item LIMIT ? OFFSET ?";

    private final JdbcOperations jdbc;
    private final ObservationTotals totals;

    Observations(@Named(TenantDataSource.NAME) JdbcOperations jdbc, ObservationTotals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    /** What a case is called and where it is. */
    private record Numbered(long id, String number, String village) {}

    /**
     * Returns what every metric that counts cases counted, by township and metric; what counted nothing is left out.
     *
     * @param from the first day of the period
     * @param asOf the last day that counts
     */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Map<String, Map<Metric, Tally>> tallies(LocalDate from, LocalDate asOf) {
        return totals.of(from, asOf);
    }

    /** Returns a page of what a metric counted in a township, by day and case. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<ObservedCase> cases(
            Metric metric, String township, LocalDate from, LocalDate asOf, ObservedPart part, int offset, int limit) {
        return named(jdbc.prepareStatement(CASES, statement -> {
            bind(statement, asOf, metric.name(), township, from, asOf);
            statement.setInt(6, part == ObservedPart.MET ? 1 : 0);
            statement.setInt(7, part == ObservedPart.UNMET ? 0 : 1);
            statement.setInt(8, limit);
            statement.setInt(9, offset);
            return lines(statement);
        }));
    }

    /** Returns a page of what was frozen. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public List<ObservedCase> cases(
            FrozenObservations frozen, Metric metric, ObservedPart part, int offset, int limit) {
        return named(
                frozen.lines(metric, part).stream().skip(offset).limit(limit).toList());
    }

    /** Returns what a locked round keeps of each township that has anything in the period, by township. */
    @Transactional(value = TenantDataSource.NAME, readOnly = true)
    public Map<String, FrozenObservations> freeze(LocalDate from, LocalDate asOf) {
        Map<String, List<FrozenObservations.Line>> found = jdbc.prepareStatement(PERIOD, statement -> {
            bind(statement, asOf, from, asOf);
            Map<String, List<FrozenObservations.Line>> lines = new HashMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    lines.computeIfAbsent(rows.getString(1), township -> new ArrayList<>())
                            .add(line(rows, 2));
                }
            }
            return lines;
        });
        Map<String, FrozenObservations> frozen = new TreeMap<>();
        found.forEach((township, lines) -> frozen.put(township, new FrozenObservations(lines)));
        return frozen;
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static List<FrozenObservations.Line> lines(PreparedStatement statement) throws SQLException {
        List<FrozenObservations.Line> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(line(rows, 1));
            }
        }
        return found;
    }

    private static FrozenObservations.Line line(ResultSet row, int first) throws SQLException {
        return new FrozenObservations.Line(
                Metric.valueOf(row.getString(first)),
                row.getLong(first + 1),
                row.getString(first + 2),
                row.getObject(first + 3, LocalDate.class),
                row.getObject(first + 4, LocalDate.class),
                row.getBoolean(first + 5));
    }

    private List<ObservedCase> named(List<FrozenObservations.Line> lines) {
        Map<Long, Numbered> cases = numbered(lines);
        return lines.stream()
                .filter(line -> cases.containsKey(line.id()))
                .map(line -> {
                    Numbered numbered = Objects.requireNonNull(cases.get(line.id()));
                    return new ObservedCase(
                            line.id(),
                            numbered.number(),
                            numbered.village(),
                            line.item(),
                            line.on(),
                            line.metOn(),
                            line.met());
                })
                .toList();
    }

    private Map<Long, Numbered> numbered(List<FrozenObservations.Line> lines) {
        if (lines.isEmpty()) {
            return Map.of();
        }
        String keys =
                lines.stream().map(line -> Long.toString(line.id())).distinct().collect(Collectors.joining(","));
        return jdbc.prepareStatement(
                "SELECT id, number, village FROM case_file WHERE id IN (" + keys + ")", statement -> {
                    List<Numbered> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new Numbered(rows.getLong(1), rows.getString(2), rows.getString(3)));
                        }
                    }
                    return found.stream().collect(Collectors.toMap(Numbered::id, Function.identity()));
                });
    }
}
