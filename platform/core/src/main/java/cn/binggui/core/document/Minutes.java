package cn.binggui.core.document;

import java.util.List;

/**
 * 会议记录 of a joint assessment, 集中研判 or 联审联批.
 *
 * @param meeting what it is called, for example 2025年第3次集中研判会
 * @param time from when to when, in words
 * @param place where it was held
 * @param chair name
 * @param recorder name
 * @param attendance everybody who was invited
 * @param conflicts near relations and other interests that were declared; may be empty
 * @param cases at least one
 */
public record Minutes(
        Issue issue,
        String meeting,
        String time,
        String place,
        String chair,
        String recorder,
        List<Attendee> attendance,
        List<Conflict> conflicts,
        List<Item> cases) {
    public Minutes {
        Checks.filled(meeting, "meeting");
        Checks.filled(chair, "chair");
        Checks.filled(recorder, "recorder");
        attendance = List.copyOf(attendance);
        conflicts = List.copyOf(conflicts);
        cases = List.copyOf(cases);
        if (attendance.isEmpty() || cases.isEmpty()) {
            throw new IllegalArgumentException("minutes name who met and what about");
        }
    }

    /**
     * Somebody who was invited.
     *
     * @param unit the person's office and post
     */
    public record Attendee(String name, String unit, boolean present) {}

    /**
     * An interest that somebody declared.
     *
     * @param name of the person who declared it
     * @param caseNumber which it concerns
     * @param relation what it is
     * @param withdrew whether the person took no part in that case
     */
    public record Conflict(String name, String caseNumber, String relation, boolean withdrew) {}

    /**
     * A case that was dealt with.
     *
     * @param applicant full name
     * @param proposal what was put to the vote
     * @param ayes votes for it
     * @param noes votes against it
     * @param abstentions neither
     * @param result what was resolved
     * @param opinion what was said besides; may be empty
     */
    public record Item(
            String caseNumber,
            String applicant,
            String proposal,
            int ayes,
            int noes,
            int abstentions,
            String result,
            String opinion) {
        public Item {
            Checks.filled(caseNumber, "case number");
            Checks.filled(result, "result");
            if (ayes < 0 || noes < 0 || abstentions < 0) {
                throw new IllegalArgumentException("votes are counted from 0");
            }
        }
    }
}
