package cn.binggui.core.whatif;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.COUNTY_OPERATOR;

import cn.binggui.core.RecordJson;
import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.County;
import cn.binggui.core.access.Permission;
import cn.binggui.core.policy.Limits;
import cn.binggui.core.policy.change.ChangeState;
import cn.binggui.core.policy.change.NewValue;
import cn.binggui.core.policy.change.ParameterChange;
import cn.binggui.core.policy.change.ParameterChanges;
import cn.binggui.core.tenancy.TenantDataSource;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The estimates that are kept with the changes they were made of. */
@Singleton
public class Estimates {
    private static final RecordJson JSON = new RecordJson();

    private final ParameterChanges changes;
    private final WhatIf whatIf;
    private final ClockTrial clocks;
    private final EstimateRows rows;
    private final Clock clock;

    Estimates(ParameterChanges changes, WhatIf whatIf, ClockTrial clocks, EstimateRows rows, Clock clock) {
        this.changes = changes;
        this.whatIf = whatIf;
        this.clocks = clocks;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Estimates what a change would do to households, or to the days of cases where it is a time limit, and keeps the answer with it in the place of an earlier one.
     *
     * @throws Refusal as {@link WhatIf#of}; NOT_FOUND where there is no such change; CONFLICT where it is decided
     */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Estimate make(
            Actor actor, @County String county, long change, LocalDate asOf, Instant known, WhatIf.Progress progress) {
        NewValue value = open(actor, county, change).value();
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw Refusal.badInput("asOf", "只能按今天或过去某一天的情况估算");
        }
        Estimate.Answer answer = Limits.isLimit(value.parameter())
                ? clocks.of(county, value, asOf, progress)
                : whatIf.of(actor, county, value, asOf, known, progress);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // it may have been decided while the households were asked
        open(actor, county, change);
        keep(new EstimateRow(
                change,
                text(value),
                new String(json(answer), StandardCharsets.UTF_8),
                actor.userId(),
                actor.displayName(),
                now));
        return new Estimate(answer, actor.displayName(), now);
    }

    /** Returns the estimate of a change; empty where there is none, or where the draft was written anew since. */
    @Permission({COUNTY_ADMIN, COUNTY_OPERATOR})
    public Optional<Estimate> of(Actor actor, @County String county, ParameterChange change) {
        return rows.findById(change.id())
                .filter(row -> row.valueText().equals(text(change.value())))
                .map(row -> new Estimate(
                        JSON.read(row.content().getBytes(StandardCharsets.UTF_8), kind(change.value())),
                        row.authorName(),
                        row.madeAt()));
    }

    @Transactional(TenantDataSource.NAME)
    void keep(EstimateRow row) {
        if (rows.existsById(row.changeId())) {
            rows.update(row);
        } else {
            rows.save(row);
        }
    }

    private ParameterChange open(Actor actor, String county, long id) {
        ParameterChange change = changes.list(actor, county).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这项参数修改，或您无权查看"));
        if (!change.state().isOpen() && change.state() != ChangeState.SUBMITTED) {
            throw Refusal.conflict("这项修改已有结论，不再估算");
        }
        return change;
    }

    private static byte[] json(Estimate.Answer answer) {
        return switch (answer) {
            case Effects effects -> JSON.write(effects, Effects.class);
            case Clocks clocks -> JSON.write(clocks, Clocks.class);
        };
    }

    private static Class<? extends Estimate.Answer> kind(NewValue value) {
        return Limits.isLimit(value.parameter()) ? Clocks.class : Effects.class;
    }

    private static String text(NewValue value) {
        return "%s %s %s"
                .formatted(
                        value.parameter(),
                        value.residence(),
                        value.number().stripTrailingZeros().toPlainString());
    }
}
