package cn.binggui.core.scoring.round;

import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.access.Scope;
import cn.binggui.core.attachment.AttachmentStore;
import cn.binggui.core.attachment.DemoPicture;
import cn.binggui.core.scoring.Judging;
import cn.binggui.core.scoring.Reading;
import cn.binggui.core.scoring.Tally;
import cn.binggui.core.scoring.metric.FrozenObservations;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.scoring.scheme.SchemeVersion;
import cn.binggui.core.tenancy.TenantDataSource;
import cn.binggui.policy.declared.Metric;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the demonstration's rounds, each step on the day on which it would have been taken. */
@Singleton
class DemoRoundWriting {
    private static final Actor ADMIN = actor(-31, "演示专班管理员", Role.COUNTY_ADMIN);
    private static final Actor UNIT = actor(-32, "演示单位填报员", Role.DEPARTMENT);
    private static final List<Actor> EVALUATORS = List.of(
            actor(-33, "演示评价员甲", Role.EVALUATOR),
            actor(-34, "演示评价员乙", Role.EVALUATOR),
            actor(-35, "演示评价员丙", Role.EVALUATOR));
    private static final int OFFICE_HOUR = 9;

    private final RoundStore rounds;
    private final ItemStore items;
    private final TotalStore totals;
    private final SchemeStore schemes;
    private final RoundScoring scoring;
    private final AttachmentStore attachments;
    private final Clock clock;

    DemoRoundWriting(
            RoundStore rounds,
            ItemStore items,
            TotalStore totals,
            SchemeStore schemes,
            RoundScoring scoring,
            AttachmentStore attachments,
            Clock clock) {
        this.rounds = rounds;
        this.items = items;
        this.totals = totals;
        this.schemes = schemes;
        this.scoring = scoring;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A quarter and what the cases say of it.
     *
     * @param counted by unit's code
     * @param observed the cases behind it, by unit's code
     */
    record Quarter(
            LocalDate from,
            LocalDate to,
            Map<String, Map<Metric, Tally>> counted,
            Map<String, FrozenObservations> observed) {
        String name() {
            return "%d年第%s季度工作评价".formatted(from.getYear(), "一二三四".charAt(from.get(IsoFields.QUARTER_OF_YEAR) - 1));
        }
    }

    /** Writes a round for each quarter; all but the last one are archived. */
    @Transactional(TenantDataSource.NAME)
    void write(SchemeVersion planned, List<Candidate> scored, List<Quarter> quarters) {
        SchemeVersion scheme = schemes.stored(planned, ADMIN);
        for (Quarter quarter : quarters) {
            Round round = scoring(quarter, scheme, scored);
            boolean last = quarter.equals(quarters.getLast());
            mark(round, scheme.scheme(), last);
            if (!last) {
                archive(round, scheme.scheme(), quarter);
            }
        }
    }

    /** Opens a round, lets the units assess themselves and begins scoring. */
    private Round scoring(Quarter quarter, SchemeVersion scheme, List<Candidate> scored) {
        LocalDate end = quarter.to();
        Round round = rounds.at(at(end.plusDays(3)))
                .open(
                        new NewRound(
                                quarter.name(),
                                quarter.from(),
                                end,
                                end.plusDays(13),
                                scored.stream().map(Candidate::code).collect(Collectors.toSet())),
                        scheme.version(),
                        scored,
                        ADMIN);
        for (ScoredUnit unit : round.units()) {
            assess(round, unit, scheme.scheme().sheet(unit.kind()).orElseThrow());
        }
        return rounds.at(at(end.plusDays(14))).move(round, RoundPhase.SCORING, null, null, "", ADMIN);
    }

    /** The unit says something to every item, and shows something for those that people score. */
    private void assess(Round round, ScoredUnit unit, Scheme.Sheet sheet) {
        LocalDate day = round.to().plusDays(8);
        List<Long> evidence = sheet.indicators().allMatch(item -> item.metric() != null)
                ? List.of()
                : List.of(attachments
                        .add(unit.id(), "工作记录（演示）.png", DemoPicture.record(), UNIT)
                        .id());
        sheet.indicators()
                .forEach(item -> add(
                        unit,
                        item,
                        day,
                        item.metric() == null
                                ? new ItemEvent.SelfAssessed(
                                        quality(round, unit, item, 4), "演示：按季度计划完成，记录见所附材料", evidence)
                                : new ItemEvent.SelfAssessed(null, "演示：已与办件台账核对，以平台数据为准", List.of()),
                        UNIT));
    }

    /**
     * Lets two evaluators mark each judged item, and a third one where they lie too far apart.
     *
     * @param begun whether they are only part of the way
     */
    private void mark(Round round, Scheme scheme, boolean begun) {
        LocalDate day = round.to().plusDays(17);
        int number = 0;
        for (ScoredUnit unit : round.units()) {
            for (Scheme.Indicator item : scheme.sheet(unit.kind())
                    .orElseThrow()
                    .indicators()
                    .filter(Scheme.Indicator::isJudged)
                    .toList()) {
                number++;
                boolean disputed = number % 17 == 5;
                int marks = begun ? 2 - number % 3 : 2;
                if (marks > 0) {
                    add(unit, item, day, marked(round, unit, item, 0), EVALUATORS.get(0));
                }
                if (marks > 1) {
                    add(unit, item, day.plusDays(1), marked(round, unit, item, disputed ? -20 : 3), EVALUATORS.get(1));
                }
                if (disputed && !begun) {
                    add(unit, item, day.plusDays(2), marked(round, unit, item, -2), EVALUATORS.get(2));
                }
            }
        }
    }

    private void archive(Round scored, Scheme scheme, Quarter quarter) {
        LocalDate end = quarter.to();
        LocalDate appealUntil = end.plusDays(31);
        Round round = rounds.at(at(end.plusDays(22))).fix(scored, quarter.counted(), quarter.observed(), end, ADMIN);
        totals.at(at(end.plusDays(24))).keep(round, scoring.of(round, scheme).scores());
        round = rounds.at(at(end.plusDays(24))).move(round, RoundPhase.NOTICED, appealUntil, end, "", ADMIN);
        appeal(round, scheme);
        LocalDate locked = end.plusDays(32);
        totals.at(at(locked)).keep(round, scoring.of(round, scheme).scores());
        rounds.at(at(locked)).move(round, RoundPhase.LOCKED, appealUntil, end, "", ADMIN);
    }

    /** The unit with the lowest mark on a judged item does not agree, and gets some points more. */
    private void appeal(Round round, Scheme scheme) {
        for (ScoredUnit unit : round.units()) {
            for (Scheme.Indicator item : scheme.sheet(unit.kind())
                    .orElseThrow()
                    .indicators()
                    .filter(Scheme.Indicator::isJudged)
                    .toList()) {
                ItemState state = ItemState.of(items.entries(unit.id(), item.id()));
                if (state.marks().size() == 3
                        && state.judging(item).orElseThrow() instanceof Judging.Settled(Points points)) {
                    add(
                            unit,
                            item,
                            round.to().plusDays(27),
                            new ItemEvent.Appealed("演示：第二季培训记录已补交，请复核", List.of()),
                            UNIT);
                    add(
                            unit,
                            item,
                            round.to().plusDays(29),
                            new ItemEvent.Answered(
                                    new Reading.Judged(points.plus(Points.of(2)).atMost(item.full())),
                                    "演示：补交材料属实，酌情加 2 分"),
                            ADMIN);
                    return;
                }
            }
        }
    }

    private static ItemEvent marked(Round round, ScoredUnit unit, Scheme.Indicator item, int by) {
        return new ItemEvent.Marked(quality(round, unit, item, by), "演示：对照所附材料和评分标准评定");
    }

    /** Returns what the demonstration gives a unit for an item, other by so many percent; the same whenever it is asked. */
    private static Points quality(Round round, ScoredUnit unit, Scheme.Indicator item, int by) {
        int made = Math.floorMod((unit.code() + item.id() + round.from()).hashCode(), 22);
        Points points = item.full().share(76 + made + by, 100).atMost(item.full());
        return item.method() instanceof ScoringMethod.Judgement judgement
                ? judgement.rubric().stream()
                        .filter(grade -> grade.from().compareTo(points) <= 0)
                        .findFirst()
                        .map(grade -> points.atMost(grade.to()))
                        .orElse(points)
                : points;
    }

    private void add(ScoredUnit unit, Scheme.Indicator item, LocalDate on, ItemEvent event, Actor actor) {
        ItemStore then = items.at(at(on));
        then.add(unit.id(), item.id(), then.entries(unit.id(), item.id()).size() + 1, then.now(), event, actor);
    }

    /** Returns a clock that stands in the office hours of that day, and never later than now. */
    private Clock at(LocalDate day) {
        Instant then = day.atTime(OFFICE_HOUR, 0).atZone(clock.getZone()).toInstant();
        Instant now = clock.instant();
        return Clock.fixed(then.isBefore(now) ? then : now, clock.getZone());
    }

    private static Actor actor(long id, String name, Role role) {
        return new Actor(id, name, name, Set.of(role), "", Scope.ALL, 0, false);
    }
}
