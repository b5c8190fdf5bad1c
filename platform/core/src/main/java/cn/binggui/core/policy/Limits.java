package cn.binggui.core.policy;

import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.clause.Clause;
import cn.binggui.policy.clause.Level;
import cn.binggui.policy.declared.Cycle;
import cn.binggui.policy.declared.CycleUnit;
import cn.binggui.policy.declared.DayUnit;
import cn.binggui.policy.declared.MonitoringCycle;
import cn.binggui.policy.declared.Procedure;
import cn.binggui.policy.declared.Step;
import cn.binggui.policy.declared.StepKind;
import cn.binggui.policy.declared.TimeLimit;
import cn.binggui.policy.declared.Track;
import cn.binggui.policy.declared.TrackLimit;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.parameter.Openness;
import cn.binggui.policy.parameter.Parameter;
import cn.binggui.policy.value.Comparison;
import cn.binggui.policy.value.ValueType;
import cn.binggui.policy.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A county's time limits, notice days and monitoring cycles as parameters, so that what a plan leaves open is published like any other
 * number.
 *
 * <p>What the plan says is fixed. Where an upper rule speaks instead of the plan, the county may be quicker, and let a notice stand longer,
 * and the upper rule holds until it says so. Where nobody speaks, nothing holds until the county publishes it.
 */
public final class Limits {
    private static final String PREFIX = "limit.";
    private static final int MONTHS_OF_YEAR = 12;

    /** Steps that take time of their own: one comes in, or stands for good, without anybody being late. */
    private static final Set<StepKind> TIMELESS =
            Set.of(StepKind.APPLICATION, StepKind.ACCEPTANCE, StepKind.PUBLIC_NOTICE, StepKind.STANDING_NOTICE);

    private final CountyPolicy policy;
    private final List<Parameter> found = new ArrayList<>();

    private Limits(CountyPolicy policy) {
        this.policy = policy;
    }

    /** Returns the parameters: total limits, then the steps' in the county's order, then monitoring. */
    public static List<Parameter> of(CountyPolicy policy) {
        return new Limits(policy).all();
    }

    /** Returns whatever a county may have values of: the rules' parameters, and these behind them. */
    public static List<Parameter> withThoseOfRules(CountyPolicy policy) {
        return Stream.concat(policy.parameters().stream(), of(policy).stream()).toList();
    }

    /** Tells whether a parameter is one of them. */
    public static boolean isLimit(String parameter) {
        return parameter.startsWith(PREFIX);
    }

    static String track(Track track) {
        return PREFIX + "track." + track.name();
    }

    static String refusal() {
        return PREFIX + "refusal";
    }

    static String start(Step step) {
        return PREFIX + "start." + step.id();
    }

    static String step(Step step) {
        return PREFIX + "step." + step.id();
    }

    static String cycle(MonitoringCycle cycle) {
        return PREFIX + "cycle." + cycle.id();
    }

    private List<Parameter> all() {
        Procedure procedure = policy.procedure();
        for (TrackLimit track : procedure.tracks()) {
            add(
                    track(track.track()),
                    "总时限（%s）".formatted(track.track().term()),
                    track.unit().term(),
                    track.days(),
                    track.clauses());
        }
        add(refusal(), "书面告知不予确认的时限", procedure.refusal());
        procedure.steps().forEach(this::addStep);
        policy.monitoring().forEach(this::addCycle);
        return List.copyOf(found);
    }

    private void addStep(Step step) {
        if (step.start() != null) {
            add(start(step), "“%s”开始的时限".formatted(step.name()), step.start());
        }
        TimeLimit own = step.limit();
        TimeLimit upper = step.nationalLimit();
        TimeLimit said = own == null ? upper : own;
        if (step.kind() == StepKind.PUBLIC_NOTICE && said != null) {
            notice(step, said);
        } else if (said != null) {
            add(step(step), "“%s”的时限".formatted(step.name()), said);
        } else if (!TIMELESS.contains(step.kind())) {
            open(
                    step(step),
                    "“%s”的时限".formatted(step.name()),
                    DayUnit.WORKING_DAY.term(),
                    1,
                    longest(),
                    Comparison.AT_MOST,
                    step.clauses(),
                    null);
        }
        if (own != null && upper != null) {
            closed(
                    step(step) + ".upper",
                    "“%s”的天数，上位规定".formatted(step.name()),
                    upper.unit().term(),
                    upper.days(),
                    Comparison.AT_LEAST,
                    upper.clauses(),
                    Openness.CLOSED_BY_UPPER_RULE);
        }
    }

    /** A notice may stand longer than the upper rule has it, within the longest total limit, and never shorter. */
    private void notice(Step step, TimeLimit said) {
        String label = "“%s”的天数".formatted(step.name());
        String unit = said.unit().term();
        if (isUpper(said.clauses())) {
            open(
                    step(step),
                    label,
                    unit,
                    said.days(),
                    Math.max(said.days(), longest()),
                    Comparison.AT_LEAST,
                    said.clauses(),
                    said.days());
        } else {
            closed(step(step), label, unit, said.days(), Comparison.AT_LEAST, said.clauses(), Openness.FIXED_BY_PLAN);
        }
    }

    private void addCycle(MonitoringCycle cycle) {
        String label = "“%s”的周期".formatted(cycle.name());
        Cycle every = cycle.every();
        if (every == null) {
            open(
                    cycle(cycle),
                    label,
                    CycleUnit.MONTH.term(),
                    1,
                    MONTHS_OF_YEAR,
                    Comparison.AT_MOST,
                    cycle.clauses(),
                    null);
        } else {
            add(cycle(cycle), label, CycleUnit.MONTH.term(), months(every), cycle.clauses());
        }
    }

    private void add(String id, String label, TimeLimit limit) {
        add(id, label, limit.unit().term(), limit.days(), limit.clauses());
    }

    /** Something that may be done sooner than an upper rule says, but never later. */
    private void add(String id, String label, String unit, int number, List<Clause> clauses) {
        if (!isUpper(clauses)) {
            closed(id, label, unit, number, Comparison.AT_MOST, clauses, Openness.FIXED_BY_PLAN);
        } else if (number == 1) {
            closed(id, label, unit, number, Comparison.AT_MOST, clauses, Openness.CLOSED_BY_UPPER_RULE);
        } else {
            open(id, label, unit, 1, number, Comparison.AT_MOST, clauses, number);
        }
    }

    private void open(
            String id,
            String label,
            String unit,
            int min,
            int max,
            Comparison comparison,
            List<Clause> clauses,
            @Nullable Integer untilPublished) {
        add(id, label, unit, Openness.OPEN, comparison, min, max, clauses, untilPublished);
    }

    private void closed(
            String id,
            String label,
            String unit,
            int number,
            Comparison comparison,
            List<Clause> clauses,
            Openness openness) {
        add(id, label, unit, openness, comparison, number, number, clauses, number);
    }

    private void add(
            String id,
            String label,
            String unit,
            Openness openness,
            Comparison comparison,
            int min,
            int max,
            List<Clause> clauses,
            @Nullable Integer number) {
        List<DatedValue> values = number == null
                ? List.of()
                : List.of(new DatedValue(policy.plan().effectiveFrom(), null, new Whole(number), false, clauses));
        found.add(new Parameter(
                id,
                label,
                ValueType.WHOLE,
                unit,
                false,
                openness,
                comparison,
                new Whole(min),
                new Whole(max),
                clauses,
                values));
    }

    private int longest() {
        return policy.procedure().tracks().stream()
                .mapToInt(TrackLimit::days)
                .max()
                .orElse(MONTHS_OF_YEAR);
    }

    /** A plan that repeats or points to an upper rule keeps nothing for itself. */
    private static boolean isUpper(List<Clause> clauses) {
        return clauses.stream().anyMatch(clause -> clause.level() == Level.NATION || clause.level() == Level.PROVINCE);
    }

    private static int months(Cycle cycle) {
        return cycle.count()
                * switch (cycle.unit()) {
                    case MONTH -> 1;
                    case QUARTER -> 3;
                    case HALF_YEAR -> 6;
                    case YEAR -> MONTHS_OF_YEAR;
                };
    }
}
