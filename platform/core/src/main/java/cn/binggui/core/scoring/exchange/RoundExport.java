package cn.binggui.core.scoring.exchange;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.scoring.round.Ranking;
import cn.binggui.core.scoring.round.Rankings;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.RoundBoard;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.core.scoring.round.SideBySide;
import cn.binggui.policy.declared.EvaluatedUnit;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes rounds and sheets out as Excel workbooks, as far as the person may see them; who took what is in the audit log before it leaves. */
@Singleton
public class RoundExport {
    private final Rounds rounds;
    private final ScoreSheets sheets;
    private final Rankings rankings;
    private final AuditLog audit;
    private final Clock clock;

    RoundExport(Rounds rounds, ScoreSheets sheets, Rankings rankings, AuditLog audit, Clock clock) {
        this.rounds = rounds;
        this.sheets = sheets;
        this.rankings = rankings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Returns a whole round: how far each unit is, the ranking once the units were told, units side by side, and every unit's sheet.
     *
     * @throws Refusal NOT_FOUND
     */
    @Permission({COUNTY_ADMIN, EVALUATOR})
    public byte[] round(Actor actor, long id) {
        RoundBoard board = rounds.board(actor, id);
        Round round = board.round();
        List<ScoreSheet> all = sheets.all(actor, id);
        List<Ranking> ranked = round.phase().isNoticed() ? rankings.of(actor, id) : List.of();
        record(actor, id, Map.of("content", "整次评价", "units", Integer.toString(all.size())));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            RoundWorkbook workbook = new RoundWorkbook(file);
            workbook.summary(board, all);
            ranked.forEach(workbook::ranking);
            for (EvaluatedUnit kind : EvaluatedUnit.values()) {
                SideBySide.of(all, kind, Set.of()).ifPresent(workbook::sideBySide);
            }
            all.forEach(sheet -> workbook.sheet(actor, sheet));
            workbook.explain(actor, round, LocalDateTime.now(clock));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /**
     * Returns one unit's sheet.
     *
     * @param unit code
     * @throws Refusal NOT_FOUND where there is none that the actor may see; UNPROCESSABLE while a unit may not see its scores
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public byte[] sheet(Actor actor, long id, String unit) {
        ScoreSheet sheet = sheets.get(actor, id, unit);
        if (sheet.score() == null && !actor.is(EVALUATOR)) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "评分还没有结束，结果告知后才能导出评分表");
        }
        record(actor, id, Map.of("content", "单位评分表", "unit", unit));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            RoundWorkbook workbook = new RoundWorkbook(file);
            workbook.sheet(actor, sheet);
            workbook.explain(actor, sheet.round(), LocalDateTime.now(clock));
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private void record(Actor actor, long id, Map<String, String> details) {
        audit.record(actor, AuditAction.SCORES_EXPORTED, "round:" + id, details);
    }
}
