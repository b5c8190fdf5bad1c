package cn.binggui.core.casework.meeting;

import cn.binggui.policy.ruling.Category;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A meeting over several cases.
 *
 * @param version grows with every change; whoever changes it says which they had before them
 * @param township division code of nine digits; {@code null} for a meeting of the county
 * @param on the day on which it is or was held
 */
public record Meeting(
        long id,
        int version,
        MeetingState state,
        @Nullable String township,
        LocalDate on,
        Head head,
        List<Member> members,
        List<Item> items) {
    public Meeting {
        members = List.copyOf(members);
        items = List.copyOf(items);
    }

    /**
     * What the minutes begin with.
     *
     * @param title for example 2026年第3次集中研判会
     * @param time from when to when, in words
     * @param chair name
     * @param recorder name
     */
    public record Head(String title, String time, String place, String chair, String recorder) {}

    /**
     * Somebody who is invited.
     *
     * @param number within this meeting, from 1
     * @param user the user's key; {@code null} for somebody without an account
     * @param unit office and post
     */
    public record Member(int number, @Nullable Long user, String name, String unit, boolean present) {
        /** Names stay out of logs. */
        @Override
        public String toString() {
            return "Member[number=%d]".formatted(number);
        }
    }

    /**
     * A case before the meeting.
     *
     * @param seen number of the last entry of its file when the meeting took it up
     * @param written number of the entry in which the resolution stands; {@code null} while it stands in none
     */
    public record Item(long caseId, int seen, @Nullable Integer written, Minute minute) {}

    /**
     * What is taken down of one case.
     *
     * @param reporting numbers of the members who submitted or investigated the case; they report and do not vote
     * @param conflicts what ties a member to the family, by the member's number; such a member leaves for this case
     * @param asked whether all who were present were asked for such ties
     * @param votes by the member's number
     * @param result {@code null} until it is resolved
     * @param category in which the household is confirmed; {@code null} where nothing is confirmed
     * @param words what was said; the reasons where it is not agreed
     */
    public record Minute(
            Set<Integer> reporting,
            Map<Integer, String> conflicts,
            boolean asked,
            Map<Integer, Vote> votes,
            @Nullable Result result,
            @Nullable Category category,
            String words) {
        /** Nothing taken down yet. */
        public static final Minute EMPTY = new Minute(Set.of(), Map.of(), false, Map.of(), null, null, "");

        public Minute {
            reporting = Set.copyOf(reporting);
            conflicts = Map.copyOf(conflicts);
            votes = Map.copyOf(votes);
        }

        Minute reportedBy(Set<Integer> others) {
            return new Minute(others, conflicts, asked, votes, result, category, words);
        }

        /** What was said stays out of logs. */
        @Override
        public String toString() {
            return "Minute[result=%s]".formatted(result);
        }
    }

    /** Returns the case of that key. */
    public Item item(long caseId) {
        return items.stream()
                .filter(item -> item.caseId() == caseId)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such case before the meeting"));
    }

    /** Returns the meeting as of the version that the person had before them. */
    Meeting at(int seen) {
        return new Meeting(id, seen, state, township, on, head, members, items);
    }

    Meeting with(MeetingState next, List<Member> others, List<Item> cases) {
        return new Meeting(id, version, next, township, on, head, others, cases);
    }
}
