package cn.binggui.core.casework.list;

import cn.binggui.core.AddressWords;
import cn.binggui.core.casework.CasePhase;
import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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
    private static final String STEP = "[a-z][a-z-]{0,39}";

    /** What waits for the person who asks. */
    public static final CaseQuery MINE = of(Part.MINE);

    /** Parts of the cases, each a list of its own. */
    public enum Part {
        /** Open, the person's turn, and something can be done now. */
        MINE,
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

    /** Reads what {@link #words} wrote; what it does not understand asks nothing. */
    public static CaseQuery of(Map<String, String> words) {
        Part part = AddressWords.constant(Part.class, words.get("part"));
        return new CaseQuery(
                part == null ? Part.MINE : part,
                AddressWords.matching(words, "number", "\\d{18}", number -> number),
                AddressWords.matching(words, "household", "\\d{1,18}", Long::valueOf),
                AddressWords.matching(words, "township", "\\d{9}", code -> code),
                AddressWords.matching(words, "village", "\\d{12}", code -> code),
                AddressWords.constant(CasePhase.class, words.get("phase")),
                AddressWords.matching(words, "step", STEP, step -> step),
                AddressWords.constant(Lamp.class, words.get("lamp")),
                AddressWords.constant(Category.class, words.get("category")),
                AddressWords.day(words.get("from")),
                AddressWords.day(words.get("to")));
    }

    /** Returns the query as names and values, for addresses; it never holds an identity. */
    public Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        AddressWords.put(words, "part", part == Part.MINE ? null : part);
        AddressWords.put(words, "number", number);
        AddressWords.put(words, "household", household);
        AddressWords.put(words, "township", township);
        AddressWords.put(words, "village", village);
        AddressWords.put(words, "phase", phase);
        AddressWords.put(words, "step", step);
        AddressWords.put(words, "lamp", lamp);
        AddressWords.put(words, "category", category);
        AddressWords.put(words, "from", openedFrom);
        AddressWords.put(words, "to", openedTo);
        return words;
    }

    /** Returns the same conditions on another part. */
    public CaseQuery in(Part other) {
        return new CaseQuery(
                other, number, household, township, village, phase, step, lamp, category, openedFrom, openedTo);
    }

    /**
     * Returns the same conditions with another lamp.
     *
     * @param other {@code null} for any
     */
    public CaseQuery with(@Nullable Lamp other) {
        return new CaseQuery(
                part, number, household, township, village, phase, step, other, category, openedFrom, openedTo);
    }
}
