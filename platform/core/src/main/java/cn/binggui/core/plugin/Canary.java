package cn.binggui.core.plugin;

import cn.binggui.core.RecordJson;
import cn.binggui.core.plugin.TrialReport.Shift;
import cn.binggui.core.policy.ParameterValue;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.tenancy.TenantBinding;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Puts a year of a county's cases before the version that serves and the one that is tried. What leaves the county are counts; the process
 * that runs the plugins sees facts without identities.
 *
 * <p>Lines to the process: the county's published values, then the households, each with the day of its case. Lines from it: how the plan
 * is covered, what is declared otherwise, and one for each household.
 */
@Singleton
class Canary {
    static final String VALUE = "VALUE\t";
    static final String HOUSEHOLD = "HOUSEHOLD\t";
    static final String COVERAGE = "COVERAGE\t";
    static final String DECLARED = "DECLARED\t";
    static final String SHIFT = "SHIFT\t";
    static final String SAME = "SAME\t";
    static final String OTHERWISE = "OTHERWISE\t";
    static final String FAILED = "FAILED\t";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final RecordJson JSON = new RecordJson();

    /** Each case's household as it was on the day on which the case was opened. */
    private static final String CASES = """
            SELECT c.opened_on, r.facts FROM case_file c
            JOIN household_revision r ON r.household_id = c.household_id AND r.seq = (
                SELECT q.seq FROM household_revision q
                WHERE q.household_id = c.household_id AND q.valid_from <= c.opened_on
                ORDER BY q.valid_from DESC, q.seq DESC LIMIT 1)
            WHERE c.opened_on >= ? AND NOT r.ends ORDER BY c.id""";

    private final Connections connections;
    private final Clock clock;

    Canary(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /**
     * Asks.
     *
     * @param county the county; it need not be bound
     * @param tried the jar that is tried
     * @param serving the jar that serves; empty for a county's first one
     * @throws ChildJvm.Broken if the process does not come to its end
     */
    Answers ask(String county, Path tried, Optional<Path> serving, List<ParameterValue> values) throws ChildJvm.Broken {
        List<Path> jars = new ArrayList<>(List.of(tried));
        serving.ifPresent(jars::add);
        var child = new ChildJvm(System.getProperty("java.class.path"), "384m", LONGEST);
        var answers = new Answers();
        var asked = new AtomicInteger();
        child.run(CanaryMain.class.getName(), jars, lines -> {
                    if (serving.isPresent()) {
                        asked.set(TenantBinding.call(county, () -> tell(lines, values)));
                    }
                })
                .forEach(answers::take);
        if (answers.cases != asked.get()) {
            throw new ChildJvm.Broken("试算了 %d 件案卷，只答复了 %d 件".formatted(asked.get(), answers.cases));
        }
        return answers;
    }

    private int tell(Writer lines, List<ParameterValue> values) throws IOException {
        for (ParameterValue value : values) {
            lines.write(VALUE);
            lines.write(new String(JSON.write(value, ParameterValue.class), StandardCharsets.UTF_8));
            lines.write('\n');
        }
        try (Connection connection = connections.county();
                PreparedStatement statement =
                        connection.prepareStatement(CASES, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            statement.setObject(1, LocalDate.now(clock).minusYears(1));
            try (ResultSet row = statement.executeQuery()) {
                int households = 0;
                while (row.next()) {
                    households++;
                    lines.write(HOUSEHOLD + row.getObject(1, LocalDate.class) + "\t" + row.getString(2) + "\n");
                }
                return households;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the cases cannot be read", e);
        }
    }

    /** What the process answered. */
    static final class Answers {
        private final List<String> coverage = new ArrayList<>();
        private final List<String> declared = new ArrayList<>();
        private final Map<String, Integer> shifts = new TreeMap<>();
        private int cases;
        private int otherwise;
        private int failed;

        private void take(String line) {
            if (line.startsWith(COVERAGE)) {
                coverage.add(line.substring(COVERAGE.length()).replace('\t', ' '));
            } else if (line.startsWith(DECLARED)) {
                declared.add(line.substring(DECLARED.length()));
            } else {
                cases++;
                if (line.startsWith(SHIFT)) {
                    shifts.merge(line.substring(SHIFT.length()), 1, Integer::sum);
                } else if (line.startsWith(OTHERWISE)) {
                    otherwise++;
                } else if (line.startsWith(FAILED)) {
                    failed++;
                }
            }
        }

        /** @param broken demands of the contract that the plugin breaks */
        TrialReport report(List<String> broken) {
            List<Shift> sorted = shifts.entrySet().stream()
                    .map(entry -> new Shift(
                            entry.getKey().split("\t")[0], entry.getKey().split("\t")[1], entry.getValue()))
                    .sorted(Comparator.comparing(Shift::cases).reversed())
                    .toList();
            List<String> all = new ArrayList<>(broken);
            if (failed > 0) {
                all.add("近一年的案卷中有 %d 件无法认定".formatted(failed));
            }
            return new TrialReport(all, coverage, declared, new TrialReport.Canary(cases, sorted, otherwise, failed));
        }
    }
}
