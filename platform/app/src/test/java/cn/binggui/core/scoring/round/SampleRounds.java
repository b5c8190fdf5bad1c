package cn.binggui.core.scoring.round;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.tenancy.TenantBinding;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** Rounds of 石泉 for tests, over the unit of its demonstration township and department. */
public final class SampleRounds {
    public static final String TOWN = "610922100";
    public static final String DEPARTMENT = "agriculture";

    private SampleRounds() {}

    /** Opens a round whose period is over and whose self-assessment ends today. */
    public static Round open() {
        return open(Set.of(TOWN, DEPARTMENT));
    }

    static Round open(Set<String> units) {
        LocalDate today = LocalDate.now();
        return RunningApp.bean(Rounds.class)
                .open(
                        RunningApp.actor("shiquan-admin"),
                        new NewRound(name(), today.minusDays(40), today.minusDays(2), today, units));
    }

    /** Opens a round and ends its self-assessment. */
    public static Round scoring() {
        return scoring(Set.of(TOWN, DEPARTMENT));
    }

    static Round scoring(Set<String> units) {
        Round round = open(units);
        return RunningApp.bean(Rounds.class)
                .beginScoring(RunningApp.actor("shiquan-admin"), round.id(), round.version());
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
