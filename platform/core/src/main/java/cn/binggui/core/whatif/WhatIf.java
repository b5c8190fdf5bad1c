package cn.binggui.core.whatif;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;

import cn.binggui.core.Refusal;
import cn.binggui.core.Workers;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.policy.CountyPolicies;
import cn.binggui.core.policy.CountyValues;
import cn.binggui.core.policy.ParameterValues;
import cn.binggui.core.policy.PoliciesInForce;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.tenancy.Connections;
import cn.binggui.core.whatif.Comparison.Compared;
import cn.binggui.core.whatif.Standings.Ground;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.Residence;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.parameter.Parameters;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a value that is not published yet over a county's households, beside the values that hold. Nothing is written; households are read as a
 * stream on a connection of its own, and at most a few chunks are in memory.
 *
 * <p>What the households are as it is stays in memory for the next draft ({@link RememberedStandings}): then only the change is tried, and only
 * with households whose rules ask for the number.
 */
@Singleton
public class WhatIf {
    private final CountyPolicies policies;
    private final PoliciesInForce inForce;
    private final ParameterValues values;
    private final RememberedStandings remembered;
    private final Connections connections;
    private final Clock clock;

    WhatIf(
            CountyPolicies policies,
            PoliciesInForce inForce,
            ParameterValues values,
            RememberedStandings remembered,
            Connections connections,
            Clock clock) {
        this.policies = policies;
        this.inForce = inForce;
        this.values = values;
        this.remembered = remembered;
        this.connections = connections;
        this.clock = clock;
    }

    /** Is told how far it is, and says whether to go on. */
    public interface Progress {
        /** Returns whether to go on after so many households. */
        boolean reached(int households);
    }

    /**
     * Returns what would be otherwise if the value held on the day, whatever its own first day is. The answer is that of {@link #thorough}; what
     * is known already is not determined once more.
     *
     * @param asOf not after today
     * @param known the instant up to which what was recorded counts; now for all that is known
     * @throws Refusal BAD_INPUT for a day to come; UNPROCESSABLE where it was told to stop
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Effects of(
            Actor actor, @County String county, NewValue value, LocalDate asOf, Instant known, Progress progress) {
        return run(county, value, asOf, known, progress, false);
    }

    /**
     * Returns the same as {@link #of}, both sides of every household determined; nothing is taken from an earlier run or kept for a later one.
     *
     * @param asOf not after today
     * @param known the instant up to which what was recorded counts; now for all that is known
     * @throws Refusal as {@link #of}
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Effects thorough(
            Actor actor, @County String county, NewValue value, LocalDate asOf, Instant known, Progress progress) {
        return run(county, value, asOf, known, progress, true);
    }

    private Effects run(
            String county, NewValue value, LocalDate asOf, Instant known, Progress progress, boolean thorough) {
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("asOf", "只能按今天或过去某一天的家庭情况估算");
        }
        Ground ground = new Ground(policies.get(county), values.all(county), asOf);
        Questions questions = new Questions(ground.policy());
        Comparison comparison = new Comparison(
                ground,
                questions,
                changed(ground.policy(), ground.values(), value),
                questions.answeredBy(value),
                thorough ? null : remembered.on(ground),
                thorough);
        Tallying sum = new Tallying();
        Standings found = new Standings(ground);
        try (Connection connection = connections.county()) {
            try (HouseholdsAsOf households = new HouseholdsAsOf(connection, asOf, known)) {
                Workers.each("what-if", households, comparison::compare, (Compared chunk) -> {
                    sum.add(chunk.tally());
                    found.add(chunk.found());
                    if (!progress.reached(sum.households())) {
                        throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "已停止估算");
                    }
                });
            }
            if (!thorough) {
                remembered.keep(found);
            }
            Map<Long, String> numbers = HouseholdsAsOf.numbers(connection, sum.listed());
            return sum.effects(asOf, known, HomeVisits.of(inForce.of(county, asOf)), numbers);
        } catch (SQLException e) {
            throw new IllegalStateException("the households cannot be read", e);
        }
    }

    private static Parameters changed(CountyPolicy policy, CountyValues now, NewValue value) {
        Parameter parameter = policy.parameters().stream()
                .filter(each -> each.id().equals(value.parameter()) && each.isOpen())
                .findFirst()
                .orElseThrow(() -> Refusal.badInput("parameter", "本县规则没有这个可公布的参数"));
        DatedValue draft = new DatedValue(
                LocalDate.EPOCH, value.residence(), parameter.type().of(value.number()), true, parameter.clauses());
        return (id, residence, on) -> id.equals(value.parameter()) && concerns(value, residence)
                ? draft
                : now.findOrAssumed(id, residence, on);
    }

    private static boolean concerns(NewValue value, @Nullable Residence residence) {
        return value.residence() == null || value.residence() == residence;
    }
}
