package cn.binggui.core.notice;

import java.util.regex.Pattern;

/**
 * One line of a notice, exactly as it stands on the sheet; nothing else about a case is stored for notices or shown to the public.
 *
 * @param name surname and 某, or 某 alone
 * @param persons number of persons in the household, at least one
 * @param type the county's own name of the category or of what was applied for
 */
public record PublicLine(String name, int persons, String type) {
    static final int MOST_PERSONS = 99;
    /** As wide as the column. */
    static final int LONGEST_TYPE = 24;

    private static final Pattern TYPE = Pattern.compile("\\p{IsHan}{2," + LONGEST_TYPE + "}");

    public PublicLine {
        // the words of these errors carry nothing of what was refused: it may be somebody's name
        if (!Surnames.isShown(name)) {
            throw new IllegalArgumentException("a notice shows a surname at most");
        }
        if (persons < 1 || persons > MOST_PERSONS) {
            throw new IllegalArgumentException("a notice shows a number of persons from 1 to " + MOST_PERSONS);
        }
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("a notice shows the name of a category and nothing else");
        }
    }
}
