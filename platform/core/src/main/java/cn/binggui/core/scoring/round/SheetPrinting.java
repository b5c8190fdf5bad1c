package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.document.Documents;
import cn.binggui.core.document.Issue;
import cn.binggui.core.document.ScorePaper;
import cn.binggui.core.scoring.IndicatorScore;
import cn.binggui.core.scoring.ScoringWords;
import cn.binggui.core.scoring.UnitScore;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.value.Points;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;

/** Prints score sheets for those who may see what they amount to. */
@Singleton
public class SheetPrinting {
    private final ScoreSheets sheets;
    private final Documents documents;
    private final Clock clock;

    SheetPrinting(ScoreSheets sheets, Documents documents, Clock clock) {
        this.sheets = sheets;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Draws a unit's sheet.
     *
     * @param unit code
     * @return a PDF
     * @throws Refusal UNPROCESSABLE while the actor may not see the scores; NOT_FOUND as for the sheet
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public byte[] print(Actor actor, long round, String unit) {
        ScoreSheet sheet = sheets.get(actor, round, unit);
        UnitScore score = sheet.score();
        if (score == null) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "评分还没有结束，结果告知后才能打印评分表");
        }
        String evaluator = sheet.sheet().evaluator();
        return documents.scorePaper(new ScorePaper(
                new Issue("%d-%s".formatted(round, unit), evaluator, LocalDate.now(clock), ""),
                sheet.round().name(),
                sheet.unit().name(),
                "%s 至 %s".formatted(sheet.round().from(), sheet.round().to()),
                evaluator,
                sheet.lines().stream().map(SheetPrinting::row).toList(),
                ScoringWords.total(score),
                sheet.round().phase().label()));
    }

    private static ScorePaper.Row row(ScoreSheet.Line line) {
        Scheme.Indicator indicator = line.indicator();
        IndicatorScore score = line.score();
        return new ScorePaper.Row(
                ScoringWords.dimension(line.dimension()),
                indicator.name(),
                indicator.full().hundredths() == 0 ? "—" : indicator.full().toString(),
                indicator.content(),
                ScoringWords.standard(indicator),
                switch (score) {
                    case IndicatorScore.Scored(Points points, String how) -> points.toString();
                    case IndicatorScore.Unscored(IndicatorScore.Reason reason, String how) -> reason.label();
                    case null -> "";
                },
                score == null ? "" : score.how());
    }
}
