package cn.binggui.ui.dossier;

import cn.binggui.core.determination.DeterminationResult;
import cn.binggui.core.determination.NearestChange.Standing;
import cn.binggui.policy.parameter.DatedValue;
import cn.binggui.policy.ruling.Category;
import cn.binggui.policy.ruling.Finding;
import cn.binggui.policy.ruling.LabelStatus;
import cn.binggui.policy.ruling.Outcome;
import cn.binggui.ui.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results in a clerk's words. */
final class Verdict {
    private Verdict() {}

    /** Returns the category, or what keeps it open. */
    static String category(DeterminationResult result) {
        Finding finding = result.determination().finding();
        return category(result, result.determination().outcome(), finding == null ? null : finding.category());
    }

    /**
     * Returns the category in the county's words, or what keeps it open.
     *
     * @param names knows the county's own names
     */
    static String category(DeterminationResult names, Outcome outcome, @Nullable Category category) {
        if (category == null) {
            return outcome.term();
        }
        return category == Category.NONE ? Texts.text("comparison.category.none") : names.categoryName(category);
    }

    /** Returns whether a demonstration's assumption is among the numbers. */
    static boolean isAssumed(DeterminationResult result) {
        return result.numbers().stream().anyMatch(row -> {
            DatedValue value = row.value();
            return value != null && value.assumed();
        });
    }

    /** Returns the labels beside the category. */
    static List<String> labels(DeterminationResult result) {
        Finding finding = result.determination().finding();
        return finding == null
                ? List.of()
                : finding.labels().stream()
                        .map(label -> label.status() == LabelStatus.MET
                                ? label.code().term()
                                : Texts.text(
                                        "dossier.label.open",
                                        label.code().term(),
                                        label.status().term()))
                        .toList();
    }

    /** Returns what becomes of the household, for example 将由低保变为低保边缘. */
    static String turn(DeterminationResult names, Standing before, Standing after) {
        Category was = before.category();
        Category is = after.category();
        if (was == null || is == null || was == is) {
            return Texts.text("dossier.turn.outcome", standing(names, before), standing(names, after));
        }
        if (is == Category.NONE) {
            return Texts.text("dossier.turn.lost", names.categoryName(was));
        }
        return was == Category.NONE
                ? Texts.text("dossier.turn.won", names.categoryName(is))
                : Texts.text("dossier.turn.other", names.categoryName(was), names.categoryName(is));
    }

    private static String standing(DeterminationResult names, Standing standing) {
        String outcome = standing.outcome().term();
        return standing.category() == null
                ? outcome
                : Texts.text("dossier.standing", outcome, category(names, standing.outcome(), standing.category()));
    }
}
