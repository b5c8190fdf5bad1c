package cn.binggui.core.scoring.round;

import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.Judging;
import cn.binggui.policy.declared.Scheme;
import java.util.List;

/** Sums up how far each unit of a round is. */
final class RoundBoards {
    private RoundBoards() {}

    static RoundBoard of(Round round, Scheme scheme, List<RoundEntry> moves, RoundResult result) {
        return new RoundBoard(
                round,
                scheme,
                moves,
                round.units().stream().map(unit -> line(unit, scheme, result)).toList());
    }

    private static RoundBoard.Line line(ScoredUnit unit, Scheme scheme, RoundResult result) {
        int assessed = 0;
        int items = 0;
        int byPeople = 0;
        int waiting = 0;
        int disputed = 0;
        int appeals = 0;
        for (Scheme.Indicator indicator :
                scheme.sheet(unit.kind()).orElseThrow().indicators().toList()) {
            ItemState state = result.state(unit.code(), indicator.id());
            items++;
            assessed += state.self() == null ? 0 : 1;
            byPeople += indicator.metric() == null ? 1 : 0;
            waiting += isWaiting(result, unit, indicator) ? 1 : 0;
            disputed += state.judging(indicator).orElse(null) instanceof Judging.Disputed ? 1 : 0;
            appeals += state.appeal() == null ? 0 : 1;
        }
        return new RoundBoard.Line(unit, assessed, items, byPeople, waiting, disputed, appeals);
    }

    private static boolean isWaiting(RoundResult result, ScoredUnit unit, Scheme.Indicator indicator) {
        var score = result.scores().get(unit.code());
        return score != null
                && score.indicators().get(indicator.id())
                        instanceof IndicatorScore.Unscored(IndicatorScore.Reason reason, String how)
                && reason == IndicatorScore.Reason.WAITING;
    }
}
