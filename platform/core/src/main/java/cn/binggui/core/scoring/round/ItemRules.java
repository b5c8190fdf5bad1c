package cn.binggui.core.scoring.round;

import cn.binggui.core.Refusal;
import cn.binggui.core.access.Actor;
import cn.binggui.core.access.Role;
import cn.binggui.core.scoring.Judging;
import cn.binggui.core.scoring.Reading;
import cn.binggui.policy.declared.Scheme;
import cn.binggui.policy.declared.ScoringMethod;
import cn.binggui.policy.value.Points;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may be recorded on an item, by whom and when.
 *
 * @param today the business day
 */
record ItemRules(Round round, ScoredUnit unit, Scheme.Indicator indicator, LocalDate today) {
    private static final int MOST_MARKS = 3;
    private static final int LONGEST_WORDS = 2000;

    /** Returns what the person may do with the item now. */
    Set<ItemDeed> open(ItemState state, Actor actor) {
        Set<ItemDeed> open = EnumSet.noneOf(ItemDeed.class);
        for (ItemDeed deed : ItemDeed.values()) {
            if (refusal(deed, state, actor) == null) {
                open.add(deed);
            }
        }
        return open;
    }

    /**
     * Checks an event before it is recorded.
     *
     * @throws Refusal BAD_INPUT, FORBIDDEN or UNPROCESSABLE, in Chinese
     */
    void admit(ItemState state, ItemEvent event, Actor actor) {
        Refusal refusal = refusal(ItemDeed.of(event), state, actor);
        if (refusal != null) {
            throw refusal;
        }
        requireWords(event.words());
        switch (event) {
            case ItemEvent.SelfAssessed said -> requireClaim(said);
            case ItemEvent.Marked(Points points, String words) -> requireGrade(points);
            case ItemEvent.Entered(Reading value, String words) -> requireFit(value);
            case ItemEvent.Answered(Reading value, String words) -> {
                if (value != null) {
                    requireFit(value);
                }
            }
            case ItemEvent.Corrected(Reading value, String words, int corrects) -> {
                if (corrects < 0 || corrects > state.seq()) {
                    throw Refusal.badInput("corrects", "请选择要更正的是哪一条记录");
                }
                requireFit(value);
            }
            case ItemEvent.SentBack _, ItemEvent.Appealed _ -> {
                // words are all that is needed
            }
        }
    }

    /** Returns why the person may not do it; {@code null} where he may. */
    private @Nullable Refusal refusal(ItemDeed deed, ItemState state, Actor actor) {
        RoundPhase phase = phase(deed);
        if (round.phase() != phase) {
            return unprocessable(
                    "本次评价现在是“%s”阶段，这项操作在“%s”阶段进行".formatted(round.phase().label(), phase.label()));
        }
        return switch (deed) {
            case SELF_ASSESS -> first(speaking(actor), inTime(round.selfUntil(), "自评"));
            case MARK -> first(scoring(actor), marking(state, actor));
            case ENTER -> first(scoring(actor), entering());
            case SEND_BACK -> first(verifying(state, actor), sendingBack());
            case APPEAL ->
                first(
                        speaking(actor),
                        inTime(Objects.requireNonNull(round.appealUntil()), "申诉"),
                        unless(state.appeal() != null, "这一项已有申诉，正在等候答复"));
            case ANSWER -> first(verifying(state, actor), unless(state.appeal() == null, "这一项没有等候答复的申诉"));
            case CORRECT -> verifying(state, actor);
        };
    }

    private static RoundPhase phase(ItemDeed deed) {
        return switch (deed) {
            case SELF_ASSESS -> RoundPhase.SELF_ASSESSMENT;
            case MARK, ENTER -> RoundPhase.SCORING;
            case SEND_BACK -> RoundPhase.VERIFICATION;
            case APPEAL, ANSWER -> RoundPhase.NOTICED;
            case CORRECT -> RoundPhase.LOCKED;
        };
    }

    private static @Nullable Refusal first(@Nullable Refusal... refusals) {
        for (Refusal refusal : refusals) {
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    private @Nullable Refusal speaking(Actor actor) {
        return unit.isSpokenForBy(actor) ? null : Refusal.forbidden("只有%s的人员可以代表本单位自评、申诉".formatted(unit.name()));
    }

    private @Nullable Refusal inTime(LocalDate until, String what) {
        return unless(today.isAfter(until), "%s已于 %s 截止，请联系县级管理员".formatted(what, until));
    }

    private @Nullable Refusal scoring(Actor actor) {
        return actor.is(Role.EVALUATOR) ? apart(actor) : Refusal.forbidden("只有评价员可以评分");
    }

    private @Nullable Refusal apart(Actor actor) {
        return unit.isOf(actor) ? Refusal.forbidden("您是%s的人员，不能评价本单位".formatted(unit.name())) : null;
    }

    private @Nullable Refusal marking(ItemState state, Actor actor) {
        if (!indicator.isJudged()) {
            return unprocessable("这一项不由评价员评判");
        }
        int marks = state.marks().size();
        boolean third = state.judging(indicator).orElse(null) instanceof Judging.Disputed;
        boolean full = marks >= 2 && !third || marks >= MOST_MARKS;
        return unless(full && !state.marks().containsKey(actor.userId()), "这一项已有 %d 名评价员评分，不需要再评".formatted(marks));
    }

    private @Nullable Refusal entering() {
        return unless(!indicator.isEntered(), indicator.isJudged() ? "这一项由评价员各自评分，不填数据" : "这一项由平台从办件记录取数，不能填报");
    }

    private @Nullable Refusal verifying(ItemState state, Actor actor) {
        if (!actor.is(Role.COUNTY_ADMIN)) {
            return Refusal.forbidden("只有县级管理员可以复核、答复和更正");
        }
        return first(
                apart(actor),
                state.marks().containsKey(actor.userId()) ? Refusal.forbidden("您给这一项评过分，请由别人复核、答复") : null);
    }

    private @Nullable Refusal sendingBack() {
        return unless(indicator.metric() != null, "这一项由平台从办件记录取数，没有评价员可退回；数据有误的请在结果告知后由单位申诉");
    }

    private static @Nullable Refusal unless(boolean wrong, String words) {
        return wrong ? unprocessable(words) : null;
    }

    private void requireClaim(ItemEvent.SelfAssessed said) {
        Points claimed = said.claimed();
        if (claimed != null && claimed.compareTo(indicator.full()) > 0) {
            throw Refusal.badInput("claimed", "自评分不能超过分值 %s".formatted(indicator.full()));
        }
        if (said.evidence().isEmpty() && indicator.metric() == null) {
            throw Refusal.badInput("evidence", "请上传佐证材料：%s".formatted(String.join("、", indicator.evidence())));
        }
    }

    private void requireGrade(Points points) {
        boolean graded = indicator.method() instanceof ScoringMethod.Judgement judgement
                && judgement.rubric().stream()
                        .anyMatch(grade -> grade.from().compareTo(points) <= 0 && points.compareTo(grade.to()) <= 0);
        if (!graded) {
            throw Refusal.badInput("points", "%s 分不在任何等次之内，请对照评分标准填写 0 到 %s 分".formatted(points, indicator.full()));
        }
    }

    /** What is entered must be something that the method can score. */
    private void requireFit(Reading value) {
        boolean fits = switch (indicator.method()) {
            case ScoringMethod.Judgement _ ->
                value instanceof Reading.Judged(Points points) && points.compareTo(indicator.full()) <= 0;
            case ScoringMethod.Rate(), ScoringMethod.Ranking() -> value instanceof Reading.Counted;
            case ScoringMethod.Bands _ -> value instanceof Reading.Counted;
            case ScoringMethod.Deduction _, ScoringMethod.Bonus _, ScoringMethod.Veto _ ->
                value instanceof Reading.Counted || value instanceof Reading.Occurred;
        };
        if (!fits) {
            throw Refusal.badInput("value", "填写的数据与评分标准不符，或超过分值 %s，请核对".formatted(indicator.full()));
        }
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw Refusal.badInput("words", "请写明依据和理由");
        }
        if (words.length() > LONGEST_WORDS) {
            throw Refusal.badInput("words", "说明不能超过 %d 字".formatted(LONGEST_WORDS));
        }
    }

    private static Refusal unprocessable(String words) {
        return Refusal.of(Refusal.Kind.UNPROCESSABLE, words);
    }
}
