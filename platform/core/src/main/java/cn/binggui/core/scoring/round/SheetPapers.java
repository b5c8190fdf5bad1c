package cn.binggui.core.scoring.round;

import static cn.binggui.core.access.Role.COUNTY_ADMIN;
import static cn.binggui.core.access.Role.DEPARTMENT;
import static cn.binggui.core.access.Role.EVALUATOR;
import static cn.binggui.core.access.Role.TOWNSHIP_WORKER;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Permission;
import cn.binggui.core.attachment.Attachment;
import cn.binggui.core.attachment.AttachmentStore;
import jakarta.inject.Singleton;
import java.util.List;

/** The evidence that units hand in with their sheets. */
@Singleton
public class SheetPapers {
    private final RoundStore rounds;
    private final AttachmentStore attachments;

    SheetPapers(RoundStore rounds, AttachmentStore attachments) {
        this.rounds = rounds;
        this.attachments = attachments;
    }

    /**
     * Adds a file to a unit's sheet; it counts as evidence once an entry names it.
     *
     * @param unit code
     * @throws Refusal BAD_INPUT, path {@code file}, where it is empty, too large, unreadable or of another type; FORBIDDEN to anybody but
     *     the unit's own people; UNPROCESSABLE after the round was locked
     */
    @Permission({TOWNSHIP_WORKER, DEPARTMENT})
    public Attachment add(Actor actor, long round, String unit, String fileName, byte[] content) {
        Round of = rounds.get(round);
        ScoredUnit scored = ScoreSheets.visible(actor, of, unit);
        if (!scored.isSpokenForBy(actor)) {
            throw Refusal.forbidden("只有%s的人员可以上传本单位的佐证材料".formatted(scored.name()));
        }
        if (of.phase() == RoundPhase.LOCKED) {
            throw Refusal.of(Refusal.Kind.UNPROCESSABLE, "本次评价已归档，不能再上传佐证材料");
        }
        return attachments.add(scored.id(), fileName, content, actor);
    }

    /** Returns what was added to a unit's sheet, the first that was added first. */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public List<Attachment> list(Actor actor, long round, String unit) {
        return attachments.list(
                ScoreSheets.visible(actor, rounds.get(round), unit).id());
    }

    /**
     * Opens a file.
     *
     * @throws Refusal NOT_FOUND where the sheet has no such file
     */
    @Permission({COUNTY_ADMIN, EVALUATOR, TOWNSHIP_WORKER, DEPARTMENT})
    public byte[] open(Actor actor, long round, String unit, long attachment) {
        ScoredUnit scored = ScoreSheets.visible(actor, rounds.get(round), unit);
        return attachments
                .find(attachment)
                .filter(found -> found.owner() == scored.id())
                .map(found -> attachments.content(found.id()))
                .orElseThrow(() -> Refusal.notFound("没有这份佐证材料，或您无权查看"));
    }
}
