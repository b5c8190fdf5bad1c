package cn.binggui.core.determination;

import cn.binggui.core.household.StateDifference;
import cn.binggui.policy.CountyPolicy;
import cn.binggui.policy.facts.HouseholdFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a result is another than before: from what to what the facts, the numbers, the rules and the day have changed. */
final class CauseNote {
    private static final int LONGEST = 500;
    /** More than a reader takes in at a glance; the household's page compares the revisions in full. */
    private static final int MOST_ROWS = 4;

    private final List<String> parts = new ArrayList<>();

    /**
     * Tells what has changed in the facts.
     *
     * @param from number of the revision before
     * @param note what the revision itself says; may be empty
     */
    void facts(int from, HouseholdFacts before, int to, HouseholdFacts after, String note) {
        List<StateDifference.Row> rows = StateDifference.between(before, after).rows();
        String told = rows.stream().limit(MOST_ROWS).map(CauseNote::words).collect(Collectors.joining("，"));
        String all = rows.size() > MOST_ROWS ? "%s等%d项".formatted(told, rows.size()) : told;
        String why = note.isEmpty() || all.isEmpty() ? note + all : "%s（%s）".formatted(note, all);
        parts.add("家庭情况第%d版→第%d版%s".formatted(from, to, why.isEmpty() ? "" : "：" + why));
    }

    /** Of one who has come or gone his going is enough; the page tells the rest. */
    private static String words(StateDifference.Row row) {
        String what = row.member() == null ? row.what() : row.member() + " " + row.what();
        if (row.isAboutAWholePerson()) {
            return what;
        }
        return "%s %s→%s".formatted(what, orNothing(row.before()), orNothing(row.after()));
    }

    private static String orNothing(String words) {
        return words.isEmpty() ? "无" : words;
    }

    /**
     * Tells which numbers have changed, and from when they are in force.
     *
     * @param fingerprint of the numbers under which the result before was found
     * @param before the same day's numbers as they are known now
     */
    void numbers(String fingerprint, NumbersInForce before, NumbersInForce after, CountyPolicy policy) {
        if (!before.fingerprint().equals(fingerprint)) {
            parts.add("参数数值有更正");
        }
        add(before.differenceTo(after, policy));
    }

    void rules(String before, String after) {
        if (!before.equals(after)) {
            parts.add("规则版本 %s→%s".formatted(before, after));
        }
    }

    void add(String part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Returns the note, cut where it is longer than its column. */
    String text() {
        String text = String.join("；", parts);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
