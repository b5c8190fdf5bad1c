package cn.binggui.core.scoring.exchange;

import static cn.binggui.core.access.Role.EVALUATOR;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.audit.AuditAction;
import cn.binggui.core.audit.AuditLog;
import cn.binggui.core.scoring.round.ItemEvent;
import cn.binggui.core.scoring.round.Marks;
import cn.binggui.core.scoring.round.Round;
import cn.binggui.core.scoring.round.RoundPhase;
import cn.binggui.core.scoring.round.Rounds;
import cn.binggui.core.scoring.round.ScoreSheet;
import cn.binggui.core.scoring.round.ScoreSheets;
import cn.binggui.core.scoring.scheme.SchemeStore;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Lets an evaluator mark away from the program: a template goes out, comes back filled in, is tried, and is recorded when confirmed. */
@Singleton
public class MarkImport {
    /** Stands for a reason that is missing, so that what else is wrong in the line is found, too. */
    private static final String SOME_REASON = "—";

    private final Rounds rounds;
    private final SchemeStore schemes;
    private final ScoreSheets sheets;
    private final Marks marks;
    private final AuditLog audit;

    MarkImport(Rounds rounds, SchemeStore schemes, ScoreSheets sheets, Marks marks, AuditLog audit) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.sheets = sheets;
        this.marks = marks;
        this.audit = audit;
    }

    /** Returns how many judged items of a round are still the evaluator's to mark. */
    @Permission(EVALUATOR)
    public long left(Actor actor, long round) {
        return sheets.all(actor, round).stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(MarkTemplate::isLeft)
                .count();
    }

    /**
     * Returns a workbook with the judged items that are still the evaluator's to mark.
     *
     * @throws Refusal UNPROCESSABLE where the round is not being scored or nothing is left
     */
    @Permission(EVALUATOR)
    public byte[] template(Actor actor, long round) {
        List<ScoreSheet> all = sheets.all(actor, round);
        RoundPhase phase = all.getFirst().round().phase();
        if (phase != RoundPhase.SCORING) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "本次评价现在是“%s”阶段，评分阶段才能下载评分模板".formatted(phase.label()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int rows;
        try {
            rows = MarkTemplate.write(actor, all, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows == 0) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "没有还要您评分的项目");
        }
        audit.record(
                actor,
                AuditAction.SCORES_EXPORTED,
                "round:" + round,
                Map.of("content", "评分模板", "rows", Integer.toString(rows)));
        return file.toByteArray();
    }

    /**
     * Tells what a filled-in template would record and what is wrong in it, line by line; nothing is recorded.
     *
     * @throws Refusal BAD_INPUT, path {@code file}, where it is too large or no such template
     */
    @Permission(EVALUATOR)
    public MarkTrial attempt(Actor actor, long round, byte[] content) {
        Round of = rounds.list(actor).stream()
                .filter(each -> each.id() == round)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("没有这次评价，或您无权查看"));
        MarkTrial read = MarkFile.read(of, schemes.get(of.scheme()).scheme(), content);
        List<MarkRow> told = new ArrayList<>(read.rows());
        List<Integer> tried = new ArrayList<>();
        List<Marks.Mark> wanted = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            Marks.Mark mark = told.get(at).mark();
            if (mark != null) {
                tried.add(at);
                wanted.add(mark);
            }
        }
        List<List<MarkRow.Mistake>> found = mistakes(actor, round, wanted);
        for (int i = 0; i < tried.size(); i++) {
            int at = tried.get(i);
            MarkRow row = told.get(at);
            told.set(
                    at,
                    row.with(found.get(i).stream()
                            .filter(mistake ->
                                    row.points() != null || !mistake.column().equals(MarkFile.POINTS))
                            .toList()));
        }
        return new MarkTrial(round, told, read.blank());
    }

    /**
     * Records the good lines of a trial, each under every rule once more; what is refused takes nothing from the others.
     *
     * @param trial what the evaluator has seen and confirmed
     */
    @Permission(EVALUATOR)
    public MarkTrial.Outcome record(Actor actor, long round, MarkTrial trial) {
        if (trial.round() != round) {
            throw Refusal.badInput("file", "核对的是另一次评价的模板，请重新上传");
        }
        List<MarkRow> good = trial.good();
        List<Optional<Refusal>> refusals = marks.record(
                actor,
                round,
                good.stream().map(row -> Objects.requireNonNull(row.mark())).toList());
        List<MarkRow> refused = new ArrayList<>();
        for (int i = 0; i < good.size(); i++) {
            MarkRow row = good.get(i);
            refusals.get(i).ifPresent(refusal -> refused.add(row.with(mistakes(refusal))));
        }
        return new MarkTrial.Outcome(good.size() - refused.size(), refused);
    }

    private List<List<MarkRow.Mistake>> mistakes(Actor actor, long round, List<Marks.Mark> wanted) {
        List<Optional<Refusal>> refusals = marks.attempt(actor, round, wanted);
        List<Optional<Refusal>> beyondWords = marks.attempt(
                actor, round, wanted.stream().map(MarkImport::reasoned).toList());
        List<List<MarkRow.Mistake>> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            List<MarkRow.Mistake> own = new ArrayList<>();
            Optional<Refusal> refusal = refusals.get(i);
            refusal.ifPresent(given -> own.addAll(mistakes(given)));
            beyondWords
                    .get(i)
                    .ifPresent(given -> mistakes(given).stream()
                            .filter(mistake -> !own.contains(mistake))
                            .forEach(own::add));
            found.add(own);
        }
        return found;
    }

    private static Marks.Mark reasoned(Marks.Mark mark) {
        return new Marks.Mark(
                mark.unit(),
                mark.indicator(),
                mark.seen(),
                new ItemEvent.Marked(mark.event().points(), SOME_REASON));
    }

    private static List<MarkRow.Mistake> mistakes(Refusal refusal) {
        return refusal.mistakes().isEmpty()
                ? List.of(new MarkRow.Mistake("", refusal.getMessage()))
                : refusal.mistakes().stream()
                        .map(mistake -> new MarkRow.Mistake(column(mistake.path()), mistake.message()))
                        .toList();
    }

    private static String column(String path) {
        return switch (path) {
            case "points" -> MarkFile.POINTS;
            case "words" -> MarkFile.WORDS;
            default -> "";
        };
    }
}
