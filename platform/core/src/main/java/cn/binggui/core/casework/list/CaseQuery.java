package cn.binggui.core.casework.list;

import cn.binggui.core.casework.CasePhase;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which cases are wanted; what is {@code null} asks nothing.
 *
 * @param part of the cases
 * @param number the case's whole number
 * @param household the household's key
 * @param township division code of nine digits
 * @param village division code of twelve digits
 * @param step id of the step that is to be done
 * @param openedFrom inclusive
 * @param openedTo inclusive
 */
public record CaseQuery(
        Part part,
        @Nullable String number,
        @Nullable Long household,
        @Nullable String township,
        @Nullable String village,
        @Nullable CasePhase phase,
        @Nullable String step,
        @Nullable Lamp lamp,
        @Nullable Category category,
        @Nullable LocalDate openedFrom,
        @Nullable LocalDate openedTo) {
    /** What waits for the person who asks. */
    public static final CaseQuery TODO = of(Part.TODO);

    /** Parts of the cases, each a list of its own. */
    public enum Part {
        /** Open, the person's turn, and something can be done now. */
        TODO,
        /** Open. */
        OPEN,
        /** Through. */
        ENDED,
        /** All. */
        ALL
    }

    /** Returns the query for all cases of a part. */
    public static CaseQuery of(Part part) {
        return new CaseQuery(part, null, null, null, null, null, null, null, null, null, null);
    }
}
