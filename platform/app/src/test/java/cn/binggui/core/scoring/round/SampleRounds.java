package cn.binggui.core.scoring.round;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.value.Points;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Rounds of 石泉 for tests, over the unit of its demonstration township and department. */
public final class SampleRounds {
    public static final String TOWN = "610922100";
    public static final String DEPARTMENT = "agriculture";

    /** What evaluators judge of departments. */
    public static final List<String> JUDGED = List.of("guidance-given", "measures", "results");

    private SampleRounds() {}

    /** Opens a round whose period is over and whose self-assessment ends today. */
    public static Round open() {
        return open(Set.of(TOWN, DEPARTMENT));
    }

    public static Round open(Set<String> units) {
        LocalDate today = RunningApp.today();
        return RunningApp.bean(Rounds.class)
                .open(
                        RunningApp.actor("shiquan-admin"),
                        new NewRound(name(), today.minusDays(40), today.minusDays(2), today, units));
    }

    /** Opens a round and ends its self-assessment. */
    public static Round scoring() {
        return scoring(Set.of(TOWN, DEPARTMENT));
    }

    public static Round scoring(Set<String> units) {
        Round round = open(units);
        return RunningApp.bean(Rounds.class)
                .beginScoring(RunningApp.actor("shiquan-admin"), round.id(), round.version());
    }

    /** Gives the same part of the full score on every judged item of departments, by both evaluators. */
    public static void mark(Round round, int percent) {
        for (String evaluator : List.of("shiquan-evaluator", "shiquan-evaluator2")) {
            for (ScoredUnit unit : round.units()) {
                if (unit.kind() == EvaluatedUnit.DEPARTMENT) {
                    for (String item : JUDGED) {
                        int full = item.equals("measures") ? 50 : 100;
                        mark(
                                evaluator,
                                round,
                                unit.code(),
                                item,
                                Points.of(full).share(percent, 100));
                    }
                }
            }
        }
    }

    /** Records one mark of an evaluator. */
    public static void mark(String evaluator, Round round, String unit, String item, Points points) {
        RunningApp.bean(ScoreSheets.class)
                .record(RunningApp.actor(evaluator), round.id(), unit, item, 0, new ItemEvent.Marked(points, "依据材料"));
    }

    /** Takes a round that is being scored to where its units are told. */
    public static Round noticed(Round scoring) {
        Actor admin = RunningApp.actor("shiquan-admin");
        Rounds rounds = RunningApp.bean(Rounds.class);
        Round verified = rounds.beginVerification(admin, scoring.id(), scoring.version());
        return rounds.notice(
                admin, verified.id(), verified.version(), RunningApp.today().plusDays(5));
    }

    /** Returns a locked round in which all departments got the same part of the full score. */
    public static Round locked(Set<String> units, int percent) {
        Round round = scoring(units);
        mark(round, percent);
        Round noticed = noticed(round);
        return lockLater(RunningApp.actor("shiquan-admin"), noticed.id(), noticed.version());
    }

    public static String name() {
        return "评价" + UUID.randomUUID();
    }

    /** Locks a round as its administrator will when the days for appeals are over. */
    public static Round lockLater(Actor admin, long id, int version) {
        Rounds later = later(Duration.ofDays(30));
        return TenantBinding.call("shiquan", () -> later.lock(admin, id, version));
    }

    static Rounds later(Duration by) {
        return new Rounds(
                RunningApp.bean(RoundStore.class),
                RunningApp.bean(RoundScoring.class),
                RunningApp.bean(TotalStore.class),
                RunningApp.bean(RoundUnits.class),
                RunningApp.bean(SchemeStore.class),
                RunningApp.bean(Measures.class),
                Clock.offset(RunningApp.bean(Clock.class), by));
    }
}
