package cn.binggui.core.whatif;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.household.FactsCodec;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import cn.binggui.policy.ruling.Determination;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a value that is not published yet over a county's households, beside the values that hold. Nothing is written; households are read in
 * chunks on a connection of its own, and at most a few chunks are in memory.
 */
@Singleton
public class WhatIf {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIf.class);
    private static final int CHUNK = 1000;

    /** What was valid on a day as it was known then, for households that were not closed by that day. */
    private static final String HOUSEHOLDS = """
            SELECT h.id, h.number, r.village, r.facts FROM household h
            JOIN household_revision r ON r.household_id = h.id AND r.seq = (
                SELECT q.seq FROM household_revision q
                WHERE q.household_id = h.id AND q.valid_from <= ? AND q.recorded_at <= ?
                ORDER BY q.valid_from DESC, q.seq DESC LIMIT 1)
            WHERE h.id > ? AND NOT r.ends ORDER BY h.id LIMIT\s""" + CHUNK;

    private final CountyPolicies policies;
    private final ParameterValues values;
    private final Connections connections;
    private final Clock clock;

    WhatIf(CountyPolicies policies, ParameterValues values, Connections connections, Clock clock) {
        this.policies = policies;
        this.values = values;
        this.connections = connections;
        this.clock = clock;
    }

    /** A household as it was read. */
    private record Read(long household, String number, String village, byte[] facts) {}

    /** Is told how far it is, and says whether to go on. */
    public interface Progress {
        /** Returns whether to go on after so many households. */
        boolean reached(int households);
    }

    /**
     * Returns what would be otherwise if the value held on the day, whatever its own first day is.
     *
     * @param asOf not after today
     * @param known the instant up to which what was recorded counts; now for all that is known
     * @throws Refusal BAD_INPUT for a day to come; UNPROCESSABLE where it was told to stop
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Effects of(
            Actor actor, @County String county, NewValue value, LocalDate asOf, Instant known, Progress progress) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("asOf", "只能按今天或过去某一天的家庭情况估算");
        }
        CountyPolicy policy = policies.get(county);
        Parameters now = values.publishedOrAssumed(county);
        Sides sides = new Sides(policy, now, changed(policy, now, value), asOf);
        Tallying sum = new Tallying();
        int cores = Runtime.getRuntime().availableProcessors();
        try (Connection connection = connections.county();
                ExecutorService workers = Executors.newFixedThreadPool(cores)) {
            Deque<Future<Tallying>> running = new ArrayDeque<>();
            long[] reached = {0};
            List<Read> chunk = read(connection, asOf, known, reached);
            while (!chunk.isEmpty() || !running.isEmpty()) {
                if (!chunk.isEmpty()) {
                    List<Read> own = chunk;
                    running.add(workers.submit(() -> sides.compare(own)));
                    chunk = read(connection, asOf, known, reached);
                }
                // reading never runs far ahead of determining
                if (running.size() > cores || chunk.isEmpty()) {
                    sum.add(get(running.remove()));
                    if (!progress.reached(sum.households())) {
                        workers.shutdownNow();
                        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止估算");
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the households cannot be read", e);
        }
        return sum.effects(asOf, known, HomeVisits.of(policy));
    }

    private static Parameters changed(CountyPolicy policy, Parameters now, NewValue value) {
        Parameter parameter = policy.parameters().stream()
                .filter(each -> each.id().equals(value.parameter()) && each.isOpen())
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("parameter", "本县规则没有这个可公布的参数"));
        DatedValue draft = new DatedValue(
                LocalDate.EPOCH, value.residence(), parameter.type().of(value.number()), true, parameter.clauses());
        return (id, residence, on) ->
                id.equals(value.parameter()) && concerns(value, residence) ? draft : now.find(id, residence, on);
    }

    private static boolean concerns(NewValue value, @Nullable Residence residence) {
        return value.residence() == null || value.residence() == residence;
    }

    private static List<Read> read(Connection connection, LocalDate asOf, Instant known, long[] reached)
            throws SQLException {
        List<Read> chunk = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(HOUSEHOLDS)) {
            statement.setObject(1, asOf);
            statement.setTimestamp(2, Timestamp.from(known));
            statement.setLong(3, reached[0]);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    reached[0] = row.getLong(1);
                    chunk.add(new Read(reached[0], row.getString(2), row.getString(3), row.getBytes(4)));
                }
            }
        }
        return chunk;
    }

    private static Tallying get(Future<Tallying> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("households could not be compared", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The rules with the numbers of now and with the changed ones. */
    private record Sides(CountyPolicy policy, Parameters now, Parameters changed, LocalDate asOf) {
        Tallying compare(List<Read> chunk) {
            Tallying tally = new Tallying();
            for (Read each : chunk) {
                compare(each, tally);
            }
            return tally;
        }

        private void compare(Read read, Tallying tally) {
            try {
                HouseholdFacts facts = FactsCodec.read(read.facts()).on(asOf);
                Determination before = policy.determine(facts, now);
                Determination after = policy.determine(facts, changed);
                tally.add(
                        new Effects.Moved(
                                read.household(),
                                read.number(),
                                read.village().substring(0, 9),
                                Standing.of(before),
                                Standing.of(after)),
                        YearlyCost.of(before, facts.residence(), now, asOf),
                        YearlyCost.of(after, facts.residence(), changed, asOf));
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // what the exception says may hold facts, and stays out of the log
                LOG.warn(
                        "household {} cannot be determined: {}",
                        read.household(),
                        e.getClass().getName());
                tally.failed();
            }
        }
    }
}
