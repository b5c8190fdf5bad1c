package cn.binggui.core.scoring.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.binggui.app.RunningApp;
import cn.binggui.core.access.Actor;
import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.core.scoring.scheme.SchemeStore;
import cn.binggui.core.tenancy.TenantBinding;
import cn.binggui.policy.declared.EvaluatedUnit;
import cn.binggui.policy.declared.Scheme;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** 石泉's demonstration: its rounds are computed from its demonstration cases, and hold what a round held by people would. */
class DemoRoundsTest {
    private final Rounds rounds = RunningApp.bean(Rounds.class);
    private final Actor admin = RunningApp.actor("shiquan-admin");

    private List<Round> quarters() {
        return rounds.list(admin).stream()
                .filter(round -> round.name().matches("\\d{4}年第.季度工作评价"))
                .toList();
    }

    @Test
    void twoAreArchivedAndOneIsBeingScored() {
        List<Round> quarters = quarters();
        assertEquals(
                List.of(RoundPhase.SCORING, RoundPhase.LOCKED, RoundPhase.LOCKED),
                quarters.stream().map(Round::phase).toList());
        for (Round round : quarters) {
            Map<EvaluatedUnit, Long> units =
                    round.units().stream().collect(Collectors.groupingBy(ScoredUnit::kind, Collectors.counting()));
            assertEquals(Map.of(EvaluatedUnit.TOWNSHIP, 11L, EvaluatedUnit.DEPARTMENT, 24L), units);
            assertTrue(round.to().isBefore(RunningApp.today()));
        }
        assertTrue(rounds.list(RunningApp.actor("huaishang-admin")).isEmpty());
    }

    @Test
    void whatIsKeptIsWhatTheEntriesAndCountsAmountTo() {
        TenantBinding.run(
                "shiquan",
                () -> quarters().stream()
                        .filter(round -> round.phase() == RoundPhase.LOCKED)
                        .forEach(this::requireSame));
    }

    private void requireSame(Round round) {
        Scheme scheme = RunningApp.bean(SchemeStore.class).get(round.scheme()).scheme();
        RoundResult result = RunningApp.bean(RoundScoring.class).of(round, scheme);
        Map<String, List<UnitTotal>> kept = RunningApp.bean(TotalStore.class).of(round);
        int scored = 0;
        int answered = 0;
        for (ScoredUnit unit : round.units()) {
            UnitScore score = Objects.requireNonNull(result.scores().get(unit.code()));
            List<UnitTotal> totals = Objects.requireNonNull(kept.get(unit.code()));
            assertEquals(score.total(), totals.getLast().total());
            assertNotNull(totals.getLast().total(), unit.name());
            answered += totals.size() > 1
                            && !Objects.equals(
                                    totals.getFirst().total(), totals.getLast().total())
                    ? 1
                    : 0;
            scored += (int) score.indicators().values().stream()
                    .filter(IndicatorScore.Scored.class::isInstance)
                    .count();
            assertFalse(result.entries().isEmpty());
        }
        assertTrue(scored > round.units().size() * 2, "scored " + scored);
        assertEquals(1, answered, "one unit appealed and got more");
        assertTrue(
                kept.values().stream()
                                .map(List::getLast)
                                .map(UnitTotal::total)
                                .distinct()
                                .count()
                        > 8,
                "units differ");
    }
}
